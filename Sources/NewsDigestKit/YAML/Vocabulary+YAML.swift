extension Vocabulary {
  /// Adds the words of a YAML file to those that the library knows.
  ///
  ///     de:
  ///       publishedOn: [Veröffentlicht, Erschienen am]
  ///       summaryHeading: Zusammenfassung
  ///
  /// The file maps BCP 47 tags of languages to mappings of a ``Term``'s name to a spelling or a list of them, the one
  /// to be written first.
  ///
  /// - Throws: ``VocabularyError``, with the line of what cannot be added.
  public init(yaml text: String) throws(VocabularyError) {
    self = .builtIn
    let file = try VocabularyFile(text)
    var places: [String: VocabularyError.Place] = [:]
    for (language, terms) in try file.mapping(file.root, of: .languages) {
      let language = Language(rawValue: try file.text(language))
      for (name, spellings) in try file.mapping(terms, of: .terms) {
        let name = try file.text(name)
        guard let term = Term(rawValue: name) else {
          throw .unknownTerm(name, nearest: Term.nearest(to: name), line: file.line(of: terms))
        }
        for spelling in file.list(spellings) {
          let place = VocabularyError.Place(term: term, language: language, line: file.line(of: spelling))
          try add(try file.text(spelling), at: place, after: places)
          places[try file.text(spelling)] = place
        }
      }
    }
  }
}

/// A file of words.
private struct VocabularyFile {
  private let source: SourceText
  private let lines: LineTable
  let root: YAMLNode

  init(_ text: String) throws(VocabularyError) {
    source = SourceText(trusted: text)
    lines = LineTable(source)
    let parsed: Result<YAMLNode, YAMLProblem> = source.withBytes { bytes in
      var parser = YAMLTreeParser(bytes, bytes.indices)
      do throws(YAMLProblem) {
        _ = try parser.skip(.documentStart)
        return .success(try parser.root())
      } catch {
        return .failure(error)
      }
    }
    switch parsed {
    case .success(let node) where node.form == .nothing:
      throw .invalidFile(.empty, line: 1)
    case .success(let node): root = node
    case .failure(let problem):
      let line = lines.location(at: problem.range.lowerBound).line
      throw .invalidFile(.notYAML, line: line)
    }
  }

  func line(of node: YAMLNode) -> Int { lines.location(at: node.range.lowerBound).line }

  /// - Parameter fault: What is wrong where the node is no mapping.
  func mapping(
    _ node: YAMLNode, of fault: VocabularyError.FileFault
  ) throws(VocabularyError) -> [(key: YAMLNode, value: YAMLNode)] {
    guard case .mapping = node.value else {
      throw .invalidFile(fault, line: line(of: node))
    }
    return node.parts.compactMap { part in part.key.map { ($0, part.value) } }
  }

  func list(_ node: YAMLNode) -> [YAMLNode] {
    if case .sequence = node.value { node.parts.map(\.value) } else { [node] }
  }

  func text(_ node: YAMLNode) throws(VocabularyError) -> String {
    switch node.value {
    case .string(let text): return text
    case .sequence, .mapping: throw .invalidFile(.word, line: line(of: node))
    default: return source.withBytes { $0.string(node.contentStart..<node.range.upperBound) }
    }
  }
}
