import NewsDigestKit
import Testing

@testable import LanguageServer

extension String {
  /// The text with the edits of a result of the server; positions are of UTF-8.
  func applying(_ edits: JSON?) throws -> String {
    let text = DocumentText(try SourceText(self), in: .utf8)
    let edits = try #require(edits).items.map { edit in
      SourceEdit(
        range: try text.offset(edit["range"]?["start"])..<text.offset(edit["range"]?["end"]),
        replacement: try #require(edit["newText"]?.string))
    }
    return try text.source.applying(edits.sorted { $0.range.lowerBound < $1.range.lowerBound }).text
  }
}

extension DocumentText {
  fileprivate func offset(_ position: JSON?) throws -> Int {
    let line = try #require(position?["line"]?.int)
    return offset(of: LSP.Position(line: line, character: try #require(position?["character"]?.int)))
  }
}

extension JSON {
  /// The edits of the document in the edit of a workspace.
  var documentEdits: JSON? { self["changes"]?[TestClient.uri] }

  /// A range as `line:character-line:character`.
  var place: String? {
    guard let start = self["start"], let end = self["end"], let line = start["line"]?.int,
      let character = start["character"]?.int, let endLine = end["line"]?.int, let last = end["character"]?.int
    else { return nil }
    return "\(line):\(character)-\(endLine):\(last)"
  }
}
