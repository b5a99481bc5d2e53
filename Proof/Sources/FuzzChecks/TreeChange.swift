import NewsDigestKit

/// A change of one value in the JSON form of a model.
struct TreeChange {
  private let place: Int
  private let operation: Operation
  private let text: String

  private enum Operation: CaseIterable {
    case replace, append, prefix, empty, omit, double, swap, rotate, cut, insert
  }

  /// Takes a change from the end of an input.
  init(from input: inout FuzzInput) {
    operation = input.take(of: Operation.allCases)
    place = input.takeNumber(below: .max)
    text = input.take(of: Self.texts)
  }

  /// Texts that mean something in some place of some format.
  private static let texts = [
    "새 글", "", " ", "가 나", "a", "e\u{301}", "- a", "1. a", "# a", "## a", "### a", "> a", "a\nb", "a\n\nb", "\n", "a  ",
    "  a", "a:", "**a**:", "**a**: b", "[a](b)", "[a", "a]", "(a)", "a)", "\\", "a\\", "`a`", "```", "---",
    "<!-- a -->",
    "<!--", "-->", "<details>", "</details>", "[1]", "a [1]", "a | b", "2025-12-03", "2025-12-03 07:30:00 +0900",
    "0:00",
    "(00:01:00) a", "1:00 a", "a 1:00", "https://example.com/a b", "https://example.com/a)", "{:.a}", "\u{FEFF}", "\r",
    "\0", "발행일", "– 발행일: 2025-12-03", "**💡 요약**", "📅 a", "a, b", "a # b", "'a'", "\"a\"", "true", "null", "1.0", "&a",
    "*a",
  ]

  /// The model with the change; `nil` where that is none.
  func applied<Content: DigestFormat>(to content: Content) -> Content? {
    guard var tree = try? JSONTree(content) else { return nil }
    tree.change(at: place % tree.count) { apply(to: &$0) }
    return try? tree.decoded(as: Content.self)
  }

  private func apply(to value: inout JSONTree) {
    switch value {
    case .array(var elements):
      apply(to: &elements)
      value = .array(elements)
    case .object(var members):
      let keys = members.keys.sorted()
      if !keys.isEmpty { members[keys[place % keys.count]] = operation == .empty ? .null : nil }
      value = .object(members)
    case .text(let old): value = .text(changed(old))
    case .integer(let number): value = operation == .omit ? .null : .integer(number &+ 1)
    case .number(let number): value = operation == .omit ? .null : .number(number + 1)
    case .flag(let flag): value = .flag(!flag)
    case .null: value = .text(text)
    }
  }

  private func changed(_ old: String) -> String {
    switch operation {
    case .append, .double: old + text
    case .prefix, .rotate: text + old
    case .empty, .omit: ""
    case .replace, .swap: text
    case .cut: String(decoding: Array(old.utf8).prefix(old.utf8.count / 2), as: UTF8.self)
    case .insert: Self.inserted(text, into: old)
    }
  }

  private static func inserted(_ text: String, into old: String) -> String {
    let scalars = Array(old.unicodeScalars)
    let middle = scalars.count / 2
    var output = String.UnicodeScalarView(scalars[..<middle])
    output.append(contentsOf: text.unicodeScalars)
    output.append(contentsOf: scalars[middle...])
    return String(output)
  }

  private func apply(to elements: inout [JSONTree]) {
    guard !elements.isEmpty else { return }
    let index = place / 7 % elements.count
    switch operation {
    case .omit, .cut: elements.remove(at: index)
    case .double, .append: elements.append(elements[index])
    case .insert, .prefix: elements.insert(elements[(index + 1) % elements.count], at: index)
    case .swap, .replace: elements.swapAt(index, elements.count - 1 - index)
    case .rotate: elements = Array(elements[index...] + elements[..<index])
    case .empty: elements = []
    }
  }
}
