public import Generation
public import NewsDigestKit

/// Laws 3 and 4 on random edits of real documents.
public struct EditCheck<Content: CheckedFormat>: Sendable {
  private let generator = Content.generator
  private let sources: [SourceText]

  /// Makes a check.
  ///
  /// - Parameter sources: The documents, small ones first.
  public init(of sources: [SourceText]) {
    precondition(!sources.isEmpty, "there must be documents to edit")
    self.sources = sources
  }

  /// Edits a document and checks what is written.
  public func trial(_ choices: inout Choices) -> Trial {
    choices.drawWildness()
    let text = choices.pick(TextVariant.allCases).applied(to: choices.pick(sources).text)
    let count = choices.chance(1, in: 5) ? choices.int(2...5) : 1
    var trial = Trial()
    guard let source = try? SourceText(text) else { return trial }
    var document = DigestDocument<Content>(parsing: source)
    let original = document.content
    for _ in 0..<count { choices.group { generator.edit(&document.content, &$0) } }
    let edited = document.content
    trial.input = { Self.description(of: edited, original, text) }
    if edited == original { trial.note("unchanged") }
    do {
      let written = try document.text()
      trial.note("written")
      check(written, document, original, count, &trial)
    } catch {
      trial.note("refused")
      let standard = try? edited.formatted()
      trial.check("same answer over a source", standard == nil ? nil : "\(error)")
    }
    return trial
  }

  private func check(
    _ written: String, _ document: DigestDocument<Content>, _ original: Content, _ count: Int, _ trial: inout Trial
  ) {
    let (source, edited) = (document.source, document.content)
    let again = try? Content(parsing: written)
    trial.check(
      "put-get", again == edited ? nil : "\(String(reflecting: written)) reads back as something else")
    let applied = Result { try source.applying(try document.edits()) }
    trial.check(
      "edits make the text", (try? applied.get())?.text.hasSameBytes(as: written) == true ? nil : "\(applied)")
    if edited == original {
      trial.check(
        "identity", written.hasSameBytes(as: source.text) ? nil : "nothing was edited: \(String(reflecting: written))")
      return
    }
    do {
      let standard = try edited.formatted()
      let locality = Locality(
        source: LineDifference(from: source.text, to: written),
        standard: LineDifference(from: try original.formatted(), to: standard),
        slack: count + Self.linesOfFields(of: source, notIn: written))
      // Lines that stand in the way of the edit are rewritten too: a limit, and counted as one.
      if locality.fault != nil, Self.hasOnlyLines(of: standard, locality.source) {
        trial.note("widened")
        trial.check(
          "widened no more than needed",
          Widening(from: source.text, to: written).excess { (try? Content(parsing: $0)) == edited }
            .map { "\($0), in \(String(reflecting: written))" })
      } else {
        trial.check("locality", locality.fault)
      }
    } catch {
      trial.check("same answer over a source", "written as \(String(reflecting: written)), and alone \(error)")
    }
  }

  private static func description(of edited: Content, _ original: Content, _ text: String) -> String {
    guard let old = try? original.formatted(), let new = try? edited.formatted() else {
      return "\(String(reflecting: edited))\nover \(String(reflecting: text))"
    }
    let change = LineDifference(from: old, to: new)
    return "in the standard form \(change.removed) go and \(change.added) come\nover \(String(reflecting: text))"
  }

  /// Whether all lines that came are written as in the standard form, or stood elsewhere.
  private static func hasOnlyLines(of standard: String, _ change: LineDifference) -> Bool {
    let lines = Set(standard.utf8.split(separator: 0x0A).map(Array.init)).union(change.removed.map { Array($0.utf8) })
    return change.added.allSatisfy { line in
      lines.contains(Array(line.utf8)) || line.utf8.last == 0x0D && lines.contains(Array(line.utf8.dropLast()))
    }
  }

  /// How many lines more than one each the fields have that a text has no more.
  private static func linesOfFields(of source: SourceText, notIn written: String) -> Int {
    let kept = (try? SourceText(written)).map { Set(fields(of: $0)) } ?? []
    return fields(of: source).filter { !kept.contains($0) }.reduce(0) { $0 + $1.count { $0 == 0x0A } }
  }

  private static func fields(of source: SourceText) -> [[UInt8]] {
    let bytes = Array(source.text.utf8)
    return FrontMatter.fieldRanges(in: source).map { Array(bytes[$0.field]) }
  }
}
