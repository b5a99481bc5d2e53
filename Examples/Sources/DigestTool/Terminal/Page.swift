/// A text in the making, laid out for a terminal.
struct Page {
  let terminal: Terminal
  private(set) var text = ""

  init(for terminal: Terminal) { self.terminal = terminal }

  /// Adds a text that fills as many lines as it needs, with `marker` before the first.
  mutating func add(_ content: StyledText, indent: Int = 0, marker: StyledText = "") {
    let markerText = marker.runs.map { $0.rendered(on: terminal) }.joined()
    let markerColumns = marker.runs.reduce(0) { $0 + $1.text.columns }
    let margin = String(repeating: " ", count: indent)
    let lines = content.lines(width: terminal.width - indent - markerColumns, on: terminal)
    for (index, line) in lines.enumerated() {
      let lead = index == 0 ? markerText : String(repeating: " ", count: markerColumns)
      text += line.isEmpty ? "\n" : margin + lead + line + "\n"
    }
  }

  /// Adds a text line for line, as it is.
  mutating func addVerbatim(_ content: String, indent: Int) {
    for line in content.visible.split(separator: "\n", omittingEmptySubsequences: false) {
      text += String(repeating: " ", count: indent) + line + "\n"
    }
  }

  /// Adds a blank line, unless there is one already.
  mutating func addBlankLine() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }
}
