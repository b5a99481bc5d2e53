/// Bullets whose texts are kept as they are written, with the lines below that belong to them.
enum BulletSyntax {
  /// The bullets that stand below a line, as the ranges of their segments. Blank lines before and between them are skipped; a line that
  /// is indented or follows a bullet straight goes on with it.
  static func bullets(
    below end: Int, in bytes: ByteView, until endsText: (Range<Int>, ByteView) -> Bool
  ) -> [Range<Int>] {
    var lines = LineScanner(bytes, in: end..<bytes.count)
    _ = lines.next()
    var bullets: [Range<Int>] = []
    var isAfterBlank = true
    while let line = lines.next() {
      let trimmed = bytes.trimmingTrailingBlanks(line.content)
      if trimmed.isEmpty {
        isAfterBlank = true
        continue
      }
      if endsText(line.content, bytes) { break }
      let indent = Indentation.width(of: line.start..<bytes.trimmingLeadingBlanks(trimmed).lowerBound, in: bytes)
      if text(of: trimmed, in: bytes) != nil, indent < (isAfterBlank ? 4 : 2) {
        bullets.append(trimmed)
      } else if !isAfterBlank, let last = bullets.popLast() {
        bullets.append(last.lowerBound..<trimmed.upperBound)
      } else {
        break
      }
      isAfterBlank = false
    }
    return bullets
  }

  /// What stands behind the bullet of a segment, or `nil` where it starts with none.
  static func text(of segment: Range<Int>, in bytes: ByteView) -> Range<Int>? {
    let start = bytes.trimmingLeadingBlanks(segment).lowerBound
    guard let length = markLength(at: start..<segment.upperBound, in: bytes) else { return nil }
    let line = LineScanner.line(at: start, in: bytes, end: segment.upperBound)
    let behind = start + length
    guard behind == line.content.upperBound || bytes[behind].isBlank else { return nil }
    return bytes.trimmingLeadingBlanks(behind..<line.content.upperBound).lowerBound..<segment.upperBound
  }

  private static func markLength(at range: Range<Int>, in bytes: ByteView) -> Int? {
    for mark in ["-", "*", "+", "•"] as [StaticString] where bytes.hasPrefix(mark, in: range) {
      return mark.utf8CodeUnitCount
    }
    return nil
  }

  static func write(
    _ text: String, as name: StaticString, to writer: inout SegmentWriter, like template: SegmentTemplate?
  ) {
    if let template, let example = self.text(of: template.range, in: template.bytes) {
      let lead = template.bytes.trimmingTrailingBlanks(template.range.lowerBound..<example.lowerBound)
      writer.syntax(template.bytes, lead)
      if example.lowerBound > lead.upperBound, !text.isEmpty {
        writer.syntax(template.bytes, lead.upperBound..<example.lowerBound)
      } else if !text.isEmpty {
        writer.syntax(.space)
      }
    } else {
      writer.syntax(text.isEmpty ? "-" : "- ")
    }
    writer.content(text, as: name)
  }
}
