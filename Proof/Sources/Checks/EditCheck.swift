import Foundation
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
      let canonical = try? edited.formatted()
      trial.check("same answer over a source", canonical == nil ? nil : "\(error)")
    }
    return trial
  }

  private static func isSameText(_ first: Content, _ second: Content) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(first)) == (try? encoder.encode(second))
  }

  private func check(
    _ written: String, _ document: DigestDocument<Content>, _ original: Content, _ count: Int, _ trial: inout Trial
  ) {
    let (source, edited) = (document.source, document.content)
    let again = try? Content(parsing: written)
    trial.check(
      "put-get", again == edited ? nil : "\(String(reflecting: written)) is parsed back as something else")
    let applied = Result { try source.applying(try document.edits()) }
    trial.check(
      "edits make the text", (try? applied.get())?.text.hasSameBytes(as: written) == true ? nil : "\(applied)")
    if edited == original {
      // A word in another language is the same to the model, and an edit of the text.
      guard Self.isSameText(edited, original) else { return }
      trial.check(
        "identity", written.hasSameBytes(as: source.text) ? nil : "nothing was edited: \(String(reflecting: written))")
      return
    }
    do {
      let canonical = try edited.formatted()
      let oldCanonical = try original.formatted()
      let result = try SourceText(written)
      let locality = Locality(
        source: LineDifference(from: source.text, to: written),
        canonical: LineDifference(from: oldCanonical, to: canonical),
        linesForLine: Self.linesForLine(of: oldCanonical, in: source),
        slack: count + Self.linesOfFields(of: source, notIn: result) + Self.linesOfFields(of: result, notIn: source))
      // A word in another language is the same to the model.
      let excess = Widening(from: source.text, to: written).excess { text in
        (try? Content(parsing: text)).map { $0 == edited && Self.isSameText($0, edited) } ?? false
      }
      trial.check("locality", excess.map { "\($0), in \(String(reflecting: written))" })
      // Lines that conflict with the edit are rewritten too: a limit, and counted as one.
      if locality.fault != nil { trial.note("widened") }
    } catch {
      trial.check("same answer over a source", "written as \(String(reflecting: written)), and alone \(error)")
    }
  }

  private static func description(of edited: Content, _ original: Content, _ text: String) -> String {
    guard let old = try? original.formatted(), let new = try? edited.formatted() else {
      return "\(String(reflecting: edited))\nover \(String(reflecting: text))"
    }
    let change = LineDifference(from: old, to: new)
    return "in canonical form \(change.removed) go and \(change.added) come\nover \(String(reflecting: text))"
  }

  /// How many lines the source has for one of canonical form: two if it has more lines in total, apart from its front
  /// matter.
  private static func linesForLine(of canonical: String, in source: SourceText) -> Int {
    let fields = linesMore(of: fields(of: source))
    let (lines, canonicalLines) = (LineDifference(from: "", to: source.text), LineDifference(from: "", to: canonical))
    return lines.added.count - fields > canonicalLines.added.count ? 2 : 1
  }

  /// How many lines more than one each the fields have that another text does not have.
  private static func linesOfFields(of text: SourceText, notIn other: SourceText) -> Int {
    var others: [[UInt8]: Int] = [:]
    for field in fields(of: other) { others[field, default: 0] += 1 }
    let rest = fields(of: text).filter { field in
      others[field, default: 0] -= 1
      return others[field, default: 0] < 0
    }
    return linesMore(of: rest)
  }

  private static func linesMore(of fields: [[UInt8]]) -> Int {
    fields.reduce(0) { $0 + $1.count { $0 == 0x0A } }
  }

  private static func fields(of source: SourceText) -> [[UInt8]] {
    let bytes = Array(source.text.utf8)
    return FrontMatter.fieldRanges(in: source).map { Array(bytes[$0.field]) }
  }
}
