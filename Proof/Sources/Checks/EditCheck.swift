public import Generation
public import NewsDigestKit

/// Laws 3 and 4 on random edits of real documents.
public struct EditCheck<Content: DigestFormat>: Sendable {
  private let generator: Generator<Content>
  private let sources: [SourceText]

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - generator: Edits the models.
  ///   - sources: The documents, small ones first.
  public init(_ generator: Generator<Content>, of sources: [SourceText]) {
    precondition(!sources.isEmpty, "there must be documents to edit")
    (self.generator, self.sources) = (generator, sources)
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
    trial.input = { "\(String(reflecting: edited))\nover \(String(reflecting: text))" }
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
      "put-get", again == edited ? nil : "\(String(reflecting: written)) reads back as \(String(reflecting: again))")
    let applied = Result { try source.applying(try document.edits()) }
    trial.check(
      "edits make the text", (try? applied.get())?.text.hasSameBytes(as: written) == true ? nil : "\(applied)")
    if edited == original {
      trial.check(
        "identity", written.hasSameBytes(as: source.text) ? nil : "nothing was edited: \(String(reflecting: written))")
      return
    }
    do {
      let locality = Locality(
        source: LineDifference(from: source.text, to: written),
        standard: LineDifference(from: try original.formatted(), to: try edited.formatted()),
        slack: count * (1 + linesOfLongestField(in: source)))
      trial.check("locality", locality.fault.map { "\($0), in \(String(reflecting: written))" })
    } catch {
      trial.check("same answer over a source", "written as \(String(reflecting: written)), and alone \(error)")
    }
  }

  /// How many lines more than one a field of the front matter takes at the most.
  private func linesOfLongestField(in source: SourceText) -> Int {
    let text = source.text.utf8
    return FrontMatter.fieldRanges(in: source).map { field in
      let start = text.index(text.startIndex, offsetBy: field.field.lowerBound)
      return text[start...].prefix(field.field.count).count { $0 == 0x0A }
    }.max() ?? 0
  }
}
