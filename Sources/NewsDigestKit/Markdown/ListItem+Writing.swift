extension ListItem {
  /// Writes the item without its children.
  func write(to writer: inout SegmentWriter, depth: Int, like template: SegmentTemplate?) {
    let style = Style(of: template, depth: depth)
    writer.syntax(.space, count: style.indent)
    if let number {
      writer.content(String(number), as: "number")
      writer.syntax(style.delimiter)
    } else {
      writer.syntax(bullet(like: style))
    }
    let markerWidth = number.map { String($0).utf8.count + 1 } ?? 1
    let hasText = label != nil || !text.isEmpty || !footnotes.isEmpty
    if hasText { writer.syntax(.space, count: style.blanks) }
    let textIndent = style.indent + markerWidth + style.blanks
    writeLabel(to: &writer, like: style)
    writeText(to: &writer, indent: textIndent, like: style)
  }

  /// The bullet, another one where the text would make a rule with it: `- - -`.
  private func bullet(like style: Style) -> UInt8 {
    guard label == nil, let first = text.utf8.first, first == style.bullet || first.isBlank else { return style.bullet }
    let isRule = text.utf8.prefix { $0 != .lineFeed }.allSatisfy { $0 == style.bullet || $0.isBlank }
    return isRule ? .ascii("+") : style.bullet
  }

  private func writeLabel(to writer: inout SegmentWriter, like style: Style) {
    guard let label else { return }
    writer.syntax("**")
    writer.content(label, as: "label")
    if let template = style.template, let example = style.syntax, isExample(example) {
      let separator = template.bytes.trimmingTrailingBlanks(example.separator)
      writer.syntax(template.bytes, separator)
      guard !text.isEmpty else { return }
      if example.text.isEmpty { return writer.syntax(.space) }
      writer.syntax(template.bytes, separator.upperBound..<example.separator.upperBound)
    } else {
      writeSeparator(behind: label, to: &writer)
    }
  }

  private func writeSeparator(behind label: String, to writer: inout SegmentWriter) {
    // A label that ends in a colon would lose it in the usual form.
    if isLabelFollowedByColon, label.utf8.endsWithColon {
      writer.syntax(":**")
    } else {
      writer.syntax("**")
      if isLabelFollowedByColon { return writer.labelSeparator(isLast: text.isEmpty) }
    }
    if !text.isEmpty { writer.syntax(.space) }
  }

  /// Whether the label can be written as that of an example.
  private func isExample(_ example: ListItemSyntax) -> Bool {
    guard let label, example.label != nil else { return false }
    return example.hasColon == isLabelFollowedByColon && !label.utf8.endsWithColon
  }

  private func writeText(to writer: inout SegmentWriter, indent: Int, like style: Style) {
    guard !footnotes.isEmpty, let example = style.syntax, !example.footnotes.isEmpty else {
      writer.content(text, as: "text", indent: indent, like: style.lines)
      writer.footnotes(footnotes)
      return
    }
    let isStopBehind = example.isStopBehindFootnotes && text.utf8.last == .ascii(".")
    writer.content(
      isStopBehind ? String(text.unicodeScalars.dropLast()) : text, as: "text", indent: indent, like: style.lines)
    if example.isSpacedBeforeFootnotes { writer.syntax(.space) }
    writer.footnotes(footnotes)
    if isStopBehind { writer.syntax(".") }
  }

  /// How an item is spelt.
  private struct Style {
    var indent: Int
    var bullet: UInt8 = .ascii("-")
    var delimiter: UInt8 = .ascii(".")
    var blanks = 1
    var template: SegmentTemplate?
    var syntax: ListItemSyntax?
    /// The example, where it has several lines.
    var lines: SegmentTemplate?

    init(of template: SegmentTemplate?, depth: Int) {
      indent = 2 * depth
      guard let template else { return }
      let bytes = template.bytes
      let line = LineScanner.line(at: template.range.lowerBound, in: bytes, end: template.range.upperBound)
      guard case .listItem(let marker, let text) = MarkdownLine(line.content, in: bytes) else { return }
      indent = StyleLimit.blanks(marker.indent)
      let markerEnd = bytes.trimmingTrailingBlanks(line.content.lowerBound..<text.lowerBound).upperBound
      if marker.number == nil { bullet = bytes[markerEnd - 1] } else { delimiter = bytes[markerEnd - 1] }
      if !text.isEmpty { blanks = StyleLimit.blanks(max(text.lowerBound - markerEnd, 1)) }
      guard line.end == template.range.upperBound else {
        lines = template
        return
      }
      self.template = template
      syntax = ListItemSyntax(text, in: bytes)
    }
  }
}

extension String.UTF8View {
  var endsWithColon: Bool { last == .ascii(":") || suffix(3).elementsEqual("：".utf8) }
}
