import NewsDigestKit

/// An item of a summary or of the points as a line of Markdown, and such a line as an item.
enum SummaryLine {
  /// The item that a line is.
  static func parsed(_ line: String) -> ListItem {
    let item = ListItem(markdown: line)
    return item.children.isEmpty && text(of: item, isNumbered: true).hasSameBytes(as: line)
      ? item : ListItem(text: line)
  }

  /// The lines of an item and of those nested in it.
  ///
  /// - Parameter isNumbered: Whether a line may start with a number.
  static func lines(
    of item: ListItem, _ property: String, isNumbered: Bool, target: String, _ log: inout ConversionLog
  ) -> [String] {
    var own = item
    own.children = []
    let text = text(of: own, isNumbered: isNumbered)
    let line = text.utf8.contains(.lineFeed) ? Excerpt.text(of: text, limit: .max) : text
    if !isNumbered, let number = item.number {
      log.lose(.noPlace, "\(property).number", value: "\(number)", target: target)
    }
    if !isNumbered { own.number = nil }
    // Compared as what the line is parsed as.
    if !line.isEmpty, ListItem(markdown: line) != own {
      log.lose(.rewritten, property, value: text, written: line, target: target)
    }
    var lines = line.isEmpty ? [] : [line]
    for (index, child) in item.children.enumerated() {
      let path = "\(property).children[\(index)]"
      let nested = Self.lines(of: child, path, isNumbered: isNumbered, target: target, &log)
      if !nested.isEmpty { log.lose(.nesting, path, value: nested[0], target: target) }
      lines += nested
    }
    return lines
  }

  /// An item without those nested in it, as Markdown.
  static func text(of item: ListItem, isNumbered: Bool) -> String {
    var text = isNumbered ? item.number.map { "\($0). " } ?? "" : ""
    if let label = item.label {
      text += "**\(label)**" + (item.isLabelFollowedByColon ? ":" : "") + (item.text.isEmpty ? "" : " ")
    }
    return text + item.text + item.footnotes.map { "[\($0)]" }.joined()
  }
}
