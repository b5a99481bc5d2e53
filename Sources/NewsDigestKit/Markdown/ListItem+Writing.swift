extension ListItem {
  /// Writes the item without its children.
  ///
  /// - Parameters:
  ///   - writer: Takes the item.
  ///   - depth: How deep it is nested.
  ///   - column: Where its marker is in canonical form.
  ///   - example: An item to write it like.
  func write(to writer: inout SegmentWriter, depth: Int, column: Int, like example: SegmentExample?) {
    var style = Style(of: example, column: column)
    style.indent = writer.column(ofItemAt: depth, or: style.indent)
    writer.syntax(.space, count: style.indent)
    if let number {
      writer.content(String(number), as: .number)
      writer.syntax(style.delimiter)
    } else {
      writer.syntax(bullet(like: style))
    }
    let markerWidth = number.map { String($0).utf8.count + 1 } ?? 1
    let hasText = label != nil || !text.isEmpty || !footnotes.isEmpty
    if hasText { writer.syntax(.space, count: style.spaces) }
    let textIndent = style.indent + markerWidth + style.spaces
    writeLabel(to: &writer, like: style)
    // An attribute list below the marker belongs to the list, and one below the text to the item.
    let isList = text.utf8.contains(.lineFeed) && text.withBytes(AttributeListSyntax.startsLine)
    writeText(to: &writer, indent: isList ? style.indent : textIndent, like: style)
  }

  /// The bullet, another one where the text would make a rule with it: `- - -`.
  private func bullet(like style: Style) -> UInt8 {
    guard label == nil, let first = text.utf8.first, first == style.bullet || first.isSpaceOrTab else {
      return style.bullet
    }
    let isRule = text.utf8.prefix { $0 != .lineFeed }.allSatisfy { $0 == style.bullet || $0.isSpaceOrTab }
    return isRule ? .ascii("+") : style.bullet
  }

  private func writeLabel(to writer: inout SegmentWriter, like style: Style) {
    guard let label else { return }
    writer.syntax("**")
    writer.content(label, as: .label)
    if let example = style.example, let exampleSyntax = style.syntax, isExample(exampleSyntax) {
      let separator = example.bytes.trimmingTrailingSpaces(exampleSyntax.separator)
      writer.syntax(example.bytes, separator)
      guard !text.isEmpty else { return }
      if exampleSyntax.text.isEmpty { return writer.syntax(.space) }
      writer.syntax(example.bytes, separator.upperBound..<exampleSyntax.separator.upperBound)
    } else {
      writeSeparator(after: label, to: &writer)
    }
  }

  private func writeSeparator(after label: String, to writer: inout SegmentWriter) {
    // In the usual form, a label would lose the colon, and end before the asterisk, that it ends with.
    if isLabelFollowedByColon, label.utf8.endsLikeLabel {
      writer.syntax(":**")
    } else {
      writer.syntax("**")
      if isLabelFollowedByColon { return writer.labelSeparator(isLast: text.isEmpty) }
    }
    if !text.isEmpty { writer.syntax(.space) }
  }

  /// Whether the label can be written as that of an example.
  private func isExample(_ exampleSyntax: ListItemSyntax) -> Bool {
    guard let label, exampleSyntax.label != nil else { return false }
    return exampleSyntax.hasColon == isLabelFollowedByColon && !label.utf8.endsLikeLabel
  }

  private func writeText(to writer: inout SegmentWriter, indent: Int, like style: Style) {
    guard !footnotes.isEmpty, let exampleSyntax = style.syntax, !exampleSyntax.footnotes.isEmpty else {
      let placement = style.example == nil && !footnotes.isEmpty ? layout.footnotes : nil
      return writeText(
        to: &writer, indent: indent, like: style, isSpaced: placement?.isSpaced ?? false,
        isStopAfter: placement?.isStopAfter ?? false)
    }
    writeText(
      to: &writer, indent: indent, like: style, isSpaced: exampleSyntax.isSpacedBeforeFootnotes,
      isStopAfter: exampleSyntax.isStopAfterFootnotes)
  }

  private func writeText(
    to writer: inout SegmentWriter, indent: Int, like style: Style, isSpaced: Bool, isStopAfter: Bool
  ) {
    let isStopAfter = isStopAfter && text.utf8.last == .ascii(".")
    writer.content(
      isStopAfter ? String(text.unicodeScalars.dropLast()) : text, as: .text, indent: indent, like: style.lines)
    if isSpaced { writer.syntax(.space) }
    writer.footnotes(footnotes)
    if isStopAfter { writer.syntax(".") }
  }

  /// How an item is spelt.
  private struct Style {
    var indent: Int
    var bullet: UInt8 = .ascii("-")
    var delimiter: UInt8 = .ascii(".")
    var spaces = 1
    var example: SegmentExample?
    var syntax: ListItemSyntax?
    /// The example, where it has several lines.
    var lines: SegmentExample?

    init(of example: SegmentExample?, column: Int) {
      indent = column
      guard let example else { return }
      let bytes = example.bytes
      let line = LineScanner.line(at: example.range.lowerBound, in: bytes, end: example.range.upperBound)
      guard case .listItem(let marker, let text) = MarkdownLine(line.content, in: bytes) else { return }
      indent = StyleLimit.spaces(marker.indent)
      let markerEnd = bytes.trimmingTrailingSpaces(line.content.lowerBound..<text.lowerBound).upperBound
      if marker.number == nil { bullet = bytes[markerEnd - 1] } else { delimiter = bytes[markerEnd - 1] }
      if !text.isEmpty { spaces = StyleLimit.spaces(max(text.lowerBound - markerEnd, 1)) }
      guard line.end == example.range.upperBound else {
        lines = example
        return
      }
      self.example = example
      syntax = ListItemSyntax(text, in: bytes)
    }
  }
}

extension String.UTF8View {
  /// Whether the marks after a label would be parsed as a part of it, or the other way round.
  fileprivate var endsLikeLabel: Bool { endsWithColon || last == .ascii("*") }

  var endsWithColon: Bool { last == .ascii(":") || suffix(3).elementsEqual("：".utf8) }
}
