/// Bullets whose texts are kept as written, with the lines below that belong to them.
enum BulletSyntax {
  /// The bullets below a line, as the ranges of their segments. Blank lines before and between them are skipped. A line
  /// that is indented or directly follows a bullet continues it.
  static func bullets(
    below end: Int, in bytes: ByteView, until endsText: (Range<Int>, ByteView) -> Bool
  ) -> [Range<Int>] {
    var lines = LineScanner(bytes, in: end..<bytes.count)
    _ = lines.next()
    var bullets: [Range<Int>] = []
    var isAfterBlankLine = true
    while let line = lines.next() {
      let trimmed = bytes.trimmingTrailingSpaces(line.content)
      if trimmed.isEmpty {
        isAfterBlankLine = true
        continue
      }
      if endsText(line.content, bytes) { break }
      let indent = Indentation.width(of: line.start..<bytes.trimmingLeadingSpaces(trimmed).lowerBound, in: bytes)
      if text(of: trimmed, in: bytes) != nil, indent < (isAfterBlankLine ? 4 : 2) {
        bullets.append(trimmed)
      } else if !isAfterBlankLine, let last = bullets.popLast() {
        bullets.append(last.lowerBound..<trimmed.upperBound)
      } else {
        break
      }
      isAfterBlankLine = false
    }
    return bullets
  }

  /// The text after the bullet of a segment; `nil` if it does not start with one.
  static func text(of segment: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let start = bytes.trimmingLeadingSpaces(segment).lowerBound
    guard let length = markLength(at: start..<segment.upperBound, in: bytes) else { return nil }
    let line = LineScanner.line(at: start, in: bytes, end: segment.upperBound)
    let after = start + length
    guard after == line.content.upperBound || bytes[after].isSpaceOrTab else { return nil }
    return bytes.trimmingLeadingSpaces(after..<line.content.upperBound).lowerBound..<segment.upperBound
  }

  private static func markLength(at range: Range<Int>, in bytes: ByteView) -> Int? {
    for mark in ["-", "*", "+", "•"] as [StaticString] where bytes.hasPrefix(mark, in: range) {
      return mark.utf8CodeUnitCount
    }
    return nil
  }

  static func write(
    _ text: String, as name: SlotName, to writer: inout SegmentWriter, like example: SegmentExample?
  ) {
    if let example, let exampleText = self.text(of: example.range, in: example.bytes) {
      let lead = example.bytes.trimmingTrailingSpaces(example.range.lowerBound..<exampleText.lowerBound)
      writer.syntax(example.bytes, lead)
      if exampleText.lowerBound > lead.upperBound, !text.isEmpty {
        writer.syntax(example.bytes, lead.upperBound..<exampleText.lowerBound)
      } else if !text.isEmpty {
        writer.syntax(.space)
      }
    } else {
      writer.syntax(text.isEmpty ? "-" : "- ")
    }
    writer.content(text, as: name)
  }
}
