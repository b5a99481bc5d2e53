import NewsDigestKit

extension FrontMatter {
  /// Adds the title, and what a reader asks for next: when, and under what.
  func presentTitle(on page: inout Page) {
    page.add(StyledText(title ?? "(no title)", .bold))
    let facts = [date.map(\.shown)].compactMap { $0 } + categories + tags.map { "#\($0)" }
    if !facts.isEmpty { page.add(StyledText(facts.joined(separator: " · "), .faint)) }
    presentVerbatimText(on: &page)
  }

  /// Adds all the fields, keys in a column of their own.
  func presentTable(on page: inout Page) {
    let width = fields.map(\.key.visible.columns).max() ?? 0
    for field in fields {
      if let comment = field.leadingComment { Self.present(comment: comment, on: &page) }
      let gap = String(repeating: " ", count: width - field.key.visible.columns + 2)
      var value = StyledText(field.value.shown)
      if let comment = field.trailingComment { value += StyledText("  # \(comment)", .faint) }
      page.add(value, marker: StyledText(field.key, .accent) + StyledText(gap))
    }
    if let closingComment { Self.present(comment: closingComment, on: &page) }
    presentVerbatimText(on: &page)
  }

  private static func present(comment: String, on page: inout Page) {
    for line in comment.split(separator: "\n", omittingEmptySubsequences: false) {
      page.add(StyledText("# \(line)", .faint))
    }
  }

  private func presentVerbatimText(on page: inout Page) {
    guard let verbatimText else { return }
    page.add(StyledText("Front matter that is no list of fields:".localized, .faint))
    page.addVerbatim(verbatimText, indent: 2)
  }
}

extension DateTime {
  /// The date-time without what it does not say.
  fileprivate var shown: String {
    let isMidnight = hour == 0 && minute == 0 && second == 0 && offset == nil
    return isMidnight ? date.description : description.split(separator: "T").joined(separator: " ")
  }
}

extension YAMLValue {
  /// The value on one line, where it has no line breaks of its own.
  fileprivate var shown: String {
    switch self {
    case .null: "–"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): value.description
    case .string(let text): text
    case .date(let date): date.description
    case .dateTime(let dateTime): dateTime.shown
    case .sequence(let values): "[" + values.map(\.shown).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ") + "}"
    }
  }
}
