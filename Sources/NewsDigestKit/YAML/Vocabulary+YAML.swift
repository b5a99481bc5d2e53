import Yams

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
    var places: [String: VocabularyError.Place] = [:]
    for (language, terms) in try Self.mapping(try Self.root(of: text), of: "languages") {
      for (name, spellings) in try Self.mapping(terms, of: "terms") {
        guard let term = Term(rawValue: try Self.text(name)) else {
          let name = try Self.text(name)
          throw .unknownTerm(name, nearest: Term.nearest(to: name), line: terms.line)
        }
        for spelling in spellings.sequence.map(Array.init) ?? [spellings] {
          let place = VocabularyError.Place(
            term: term, language: Language(rawValue: try Self.text(language)), line: spelling.line)
          try add(try Self.text(spelling), at: place, after: places)
          places[try Self.text(spelling)] = place
        }
      }
    }
  }

  private static func root(of text: String) throws(VocabularyError) -> Node {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw VocabularyError.invalidFile(reason: "The file is empty. Write a mapping of languages.", line: 1)
      }
      return node
    } catch let error as VocabularyError {
      throw error
    } catch {
      let line = (error as? YamlError).flatMap(\.line) ?? 1
      throw .invalidFile(reason: "The file is not YAML. Write a mapping of languages.", line: line)
    }
  }

  private static func mapping(_ node: Node, of parts: String) throws(VocabularyError) -> Node.Mapping {
    guard let mapping = node.mapping else {
      throw .invalidFile(reason: "Expected a mapping of \(parts).", line: node.line)
    }
    return mapping
  }

  private static func text(_ node: Node) throws(VocabularyError) -> String {
    guard let scalar = node.scalar else { throw .invalidFile(reason: "Expected a word.", line: node.line) }
    return scalar.string
  }
}

extension Node {
  fileprivate var line: Int { mark?.line ?? 1 }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
