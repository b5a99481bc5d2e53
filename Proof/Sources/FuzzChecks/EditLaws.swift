import Checks
import NewsDigestKit

/// What holds for the edits of a source.
enum EditLaws {
  /// Whether edits apply, give a text (that one, where one is expected), and can be undone.
  static func violations(of edits: [SourceEdit], of source: SourceText, giving text: String? = nil) -> [Violation] {
    do {
      let result = try source.applying(edits)
      if let text, result != SourceText(checked: text) {
        return [Violation("edits", "they give another text than the document")]
      }
      let undone = try result.applying(source.inverting(edits))
      return undone == source ? [] : [Violation("edits", "undoing them gives another text")]
    } catch {
      return [Violation("edits", "\(error)")]
    }
  }

  /// Whether content can be written over a source and is parsed back as the same, or is refused.
  static func violations<Content: DigestFormat>(writing content: Content, over source: SourceText) -> [Violation] {
    var document = DigestDocument<Content>(parsing: source)
    document.content = content
    do {
      let text = try document.text()
      guard Content(parsing: SourceText(checked: text)) == content else {
        return [Violation("putGet", "\(String(reflecting: text)) is parsed back as something else than \(content)")]
      }
      return violations(of: try document.edits(), of: source, giving: text) + commitViolations(of: document, text)
    } catch {
      return refusalViolations(of: content, error)
    }
  }

  private static func commitViolations<Content: DigestFormat>(
    of document: DigestDocument<Content>, _ text: String
  ) -> [Violation] {
    var saved = document
    do {
      try saved.commit()
      guard saved.content == document.content else { return [Violation("commit", "saving changes the content")] }
      // Set, so that it is written again.
      saved.content = saved.content
      let edits = try saved.edits()
      return edits.isEmpty && saved.source == SourceText(checked: text)
        ? [] : [Violation("commit", "a saved document has edits: \(edits)")]
    } catch {
      return [Violation("commit", "\(error)")]
    }
  }

  /// A value that cannot be written over a source cannot be written as a new text either: the source is no reason.
  private static func refusalViolations<Content: DigestFormat>(of content: Content, _ error: any Error) -> [Violation] {
    guard let canonical = try? content.formatted() else { return [] }
    let isHeld = Content(parsing: SourceText(checked: canonical)) == content
    return isHeld ? [Violation("putGet", "refused over a text, and written as a new one: \(error)")] : []
  }
}
