/// A text with highlighted runs.
struct StyledText: ExpressibleByStringLiteral {
  /// How a run is highlighted.
  enum Style: String {
    case plain = "0"
    case bold = "1"
    case faint = "2"
    case accent = "36"
  }

  /// A part in one style.
  struct Run {
    var text: String
    let style: Style

    /// The text with the codes of ECMA-48 for its style.
    func rendered(on terminal: Terminal) -> String {
      terminal.hasColor && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
  }

  private(set) var runs: [Run]

  /// Makes a text in one style, in which no character can command the terminal.
  init(_ text: String, _ style: Style = .plain) {
    runs = [Run(text: text.visible, style: style)]
  }

  init(stringLiteral text: String) { self.init(text) }

  static func + (first: StyledText, second: StyledText) -> StyledText {
    var sum = first
    sum.runs += second.runs
    return sum
  }

  static func += (first: inout StyledText, second: StyledText) { first = first + second }
}
