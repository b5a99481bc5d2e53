/// The day of a recording in a text: `2025년 8월 8일 녹화`, `Recorded on 08/08/2025`.
struct RecordingDate {
  private let found: DateInWords
  /// The date and the words that belong to it.
  private let phrase: Range<Int>

  var date: CalendarDate { found.date }

  /// Finds the first day of a recording in a text.
  init?(in text: String, words: Vocabulary = .builtIn) {
    let found = text.withBytes { bytes in
      bytes.indices.lazy.compactMap { RecordingDate(at: $0, in: bytes, words: words) }.first
    }
    guard let found else { return nil }
    self = found
  }

  private init(_ found: DateInWords, phrase: Range<Int>) {
    (self.found, self.phrase) = (found, phrase)
  }

  /// Parses a date with the word after it, or the words before it with the date.
  private init?(at start: Int, in bytes: ByteView, words: Vocabulary) {
    let rest = start..<bytes.count
    if bytes[start].isASCIIDigit {
      guard let found = DateInWords(at: start, in: bytes, words: words) else { return nil }
      let after = bytes.trimmingLeadingSpaces(found.range.upperBound..<bytes.count)
      guard let word = words[.recorded].match(after, in: bytes, isBounded: false) else { return nil }
      self.init(found, phrase: start..<word.range.upperBound)
    } else {
      guard start == 0 || !bytes[start - 1].isASCIILetter, let word = words[.recordedOn].match(rest, in: bytes),
        let found = Self.date(after: word.range.upperBound, in: bytes, words: words)
      else { return nil }
      self.init(found, phrase: start..<found.range.upperBound)
    }
  }

  /// The date after the words, with or without a colon.
  private static func date(after end: Int, in bytes: ByteView, words: Vocabulary) -> DateInWords? {
    let (rest, _) = Decoration.skippingTail(end..<bytes.count, marks: 0, in: bytes)
    return rest.first.flatMap { DateInWords(at: $0, in: bytes, words: words) }
  }

  /// The text with another day, or without it and the words that belong to it.
  func replaced(by date: CalendarDate?, in text: String) -> String {
    if let date { return found.replaced(by: date, in: text, digits: 1) }
    return text.withBytes { bytes in
      var output = bytes.bytes(bytes.trimmingTrailingSpaces(0..<phrase.lowerBound))
      bytes.append(phrase.upperBound..<bytes.count, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// A line with the day of a recording in the words of a language.
  static func text(_ date: CalendarDate, in language: Language) -> String {
    let words = Vocabulary.builtIn
    if let before = words.spellings(of: .recordedOn, in: language).first { return "\(before) \(date)" }
    return "\(DateFormat.text(date, in: language)) \(words.word(for: .recorded, in: language))"
  }
}
