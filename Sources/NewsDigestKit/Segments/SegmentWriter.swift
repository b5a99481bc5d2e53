/// Takes the text of a segment as syntax, which is style, and content, which is the values of its slots.
struct SegmentWriter {
  /// A value that was written.
  struct Value {
    var name: SlotName
    var text: String
    /// Where it is in the bytes; `nil` for one that only the syntax shows, such as the level of a heading.
    var range: Range<Int>?
  }

  private(set) var bytes: [UInt8] = []
  /// The values written so far, where they are recorded.
  private(set) var values: [Value] = []
  /// Whether values are recorded, to find the one that is at fault.
  var isRecording = false
  /// The source segment whose indentation is reused, even when the rest is written in canonical form.
  var indentationExample: SegmentExample?
  /// The source segment that is replaced: lines that stay keep their line endings.
  var replaced: SegmentExample?
  /// The kind of the segment before one that a source does not have, and where it starts in the bytes.
  var preceding: (kind: SegmentKind, start: Int)?
  private let lineEnding: LineEnding

  /// The words of labels and headings.
  let words: Vocabulary
  /// How words are written. To find out takes a look at a source, and most edits write no word.
  private lazy var form = makeForm()
  private let makeForm: () -> WordForm
  /// The language of the text.
  var language: Language { mutating get { form.language } }
  /// Whether values that are words are written in the language of the text, whatever language they are in.
  var isTranslating = false

  init(
    lineEnding: LineEnding = .lineFeed, words: Vocabulary = .builtIn,
    form: @escaping @autoclosure () -> WordForm = WordForm()
  ) {
    (self.lineEnding, self.words, makeForm) = (lineEnding, words, form)
  }

  /// Makes room for a text of so many bytes.
  mutating func reserve(_ byteCount: Int) {
    bytes.reserveCapacity(byteCount)
  }

  mutating func syntax(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func syntax(_ byte: UInt8, count: Int = 1) {
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  /// Repeats syntax of an example.
  mutating func syntax(_ view: ByteView, _ range: Range<Int>) {
    view.append(range, to: &bytes)
  }

  /// Writes a value. Its line feeds become the document's line endings, each followed by the indentation of the same
  /// line in the example, or else by `indent` spaces.
  mutating func content(
    _ text: String, as name: SlotName, indent: Int = 0, like example: SegmentExample? = nil
  ) {
    let start = bytes.count
    text.withBytes { write($0, indent: indent, like: indentationExample ?? example) }
    record(text, as: name, start..<bytes.count)
  }

  private mutating func write(_ text: ByteView, indent: Int, like example: SegmentExample?) {
    let spaces = example.map { LineIndents(of: $0).spaces(before: text) } ?? []
    let endings = replaced.map { LineEndings(of: $0).endings(of: text) }
    var (start, line) = (0, 0)
    while true {
      let feed = text.firstIndex(of: .lineFeed, in: start..<text.count)
      text.append(start..<feed, to: &bytes)
      guard feed < text.count else { return }
      bytes.append(contentsOf: (endings?[line] ?? lineEnding).bytes)
      (start, line) = (feed + 1, line + 1)
      if let example, let spaces = spaces[line] {
        syntax(example.bytes, spaces)
      } else {
        syntax(.space, count: indent)
      }
    }
  }

  /// Writes the word of a term in the language of the text, as syntax.
  mutating func word(_ term: Term) {
    bytes.append(contentsOf: inForm(words.word(for: term, in: language)).utf8)
  }

  /// Writes what separates a label from what it is about.
  ///
  /// - Parameter isLast: Whether nothing follows, so that no space is needed.
  mutating func labelSeparator(isLast: Bool) {
    let separator = words.word(for: .labelSeparator, in: language).utf8
    bytes.append(contentsOf: isLast ? separator.prefix { $0 != .space } : separator[...])
  }

  private mutating func inForm(_ word: String) -> String {
    form.isDecomposed ? String(String.UnicodeScalarView(word.unicodeScalars.decomposed)) : word
  }

  /// Writes a value that may be a word of the vocabulary.
  mutating func content(_ text: String, asWordOf group: WordGroup, as name: SlotName) {
    content(translated(text, asWordOf: group), as: name)
  }

  /// A value in the language of the text, where it is a word and is to be translated.
  mutating func translated(_ text: String, asWordOf group: WordGroup) -> String {
    guard isTranslating, let term = words.term(writtenAs: text, in: group) else {
      return text
    }
    return inForm(words.word(for: term, in: language))
  }

  /// Writes a value whose line endings are its own.
  mutating func verbatim(_ text: String, as name: SlotName) {
    let start = bytes.count
    text.withBytes { $0.append($0.indices, to: &bytes) }
    record(text, as: name, start..<bytes.count)
  }

  /// Records a value that the syntax shows, or that was just written.
  mutating func record(_ text: @autoclosure () -> String, as name: SlotName, _ range: Range<Int>? = nil) {
    if isRecording { values.append(Value(name: name, text: text(), range: range)) }
  }

  /// Writes syntax whose line feeds become the document's line endings.
  mutating func lines(_ text: StaticString) {
    guard lineEnding != .lineFeed else { return syntax(text) }
    text.withUTF8Buffer { buffer in
      for byte in buffer {
        if byte == .lineFeed { bytes.append(contentsOf: lineEnding.bytes) } else { bytes.append(byte) }
      }
    }
  }

  /// Writes canonical trivia, or the text that separates two segments on a line.
  mutating func trivia(_ text: StaticString, or separator: String?) {
    if let separator { bytes.append(contentsOf: separator.utf8) } else { lines(text) }
  }

  /// Takes back the line ending that was written last.
  mutating func removeLineEnding() {
    bytes.removeLast()
    if bytes.last == .carriageReturn { bytes.removeLast() }
  }
}
