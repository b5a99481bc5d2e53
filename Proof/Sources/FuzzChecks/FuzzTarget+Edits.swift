import Checks
import NewsDigestKit

extension FuzzTarget {
  /// Draws a model of any format from the bytes, and writes it.
  public static let model = FuzzTarget("Model") { input in
    let format = input.takeFormat() ?? Format(NewsPost.self)
    var choices = input.choices
    return format.modelTrial(&choices).describedViolations
  }

  /// Makes edits of a document, and writes it.
  public static let edit = FuzzTarget("Edit") { input in
    let format = input.takeFormat()
    var choices = input.takeChoices()
    let source = SourceText(checked: input.text)
    return (format ?? Format(of: source)).editTrial(of: source, &choices).describedViolations
  }

  /// Writes the document that the second part of the input is over the first part.
  public static let overwrite = FuzzTarget("Overwrite") { input in
    let format = input.takeFormat()
    let position = input.takeNumber(below: input.count + 1)
    let source = input.takeSource()
    let bytes = Array(source.text.utf8)
    let old = SourceText(checked: String(decoding: bytes.prefix(position), as: UTF8.self))
    let new = SourceText(checked: String(decoding: bytes.dropFirst(position), as: UTF8.self))
    func violations<Content: DigestFormat>(as format: Content.Type) -> [Violation] {
      EditLaws.violations(writing: Content(parsing: new), over: old)
    }
    let contentType = (format ?? Format(of: source)).contentType
    return violations(as: contentType)
  }
}
