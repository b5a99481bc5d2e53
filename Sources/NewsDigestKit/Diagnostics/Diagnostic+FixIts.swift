extension Diagnostic.FixIt {
  /// Replaces a range.
  init(
    id: String, arguments: [String: LocalizedMessage.Argument] = [:], replacing range: Range<Int>, with text: String
  ) {
    self.init(id: id, arguments: arguments, edits: [SourceEdit(range: range, replacement: text)])
  }

  /// Writes a text, which the message shows.
  static func writing(_ text: String, in range: Range<Int>) -> Diagnostic.FixIt {
    Diagnostic.FixIt(id: "write-text", arguments: ["text": .text(text)], replacing: range, with: text)
  }

  /// Writes where a link goes, which the message shows.
  static func linking(to destination: String, in range: Range<Int>) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      id: "link-to", arguments: ["destination": .text(destination)], replacing: range, with: destination)
  }

  static func removingBackslashes(_ ranges: [Range<Int>]) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      id: "remove-backslashes", arguments: ["count": .number(ranges.count)],
      edits: ranges.map { SourceEdit(range: $0, replacement: "") })
  }
}
