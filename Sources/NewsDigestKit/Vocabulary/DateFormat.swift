/// How a language writes a day or a month, as `{yyyy}년 {MM}월 {dd}일`.
enum DateFormat {
  /// Writes a format with the parts of a date in the places of `{yyyy}`, `{MMMM}`, `{MM}`, `{M}`, `{dd}` and `{d}`.
  static func text(
    _ term: Term, year: Int = 0, month: Int, day: Int = 0, in language: Language, words: Vocabulary = .builtIn
  ) -> String {
    var output: [UInt8] = []
    for part in words.word(for: term, in: language).split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "}") else {
        output += part.utf8
        continue
      }
      switch part[..<end] {
      case "yyyy": output.append(year, digits: 4)
      case "MMMM": output += words.word(for: Term.monthNames[month - 1], in: language).utf8
      case "MM": output.append(month, digits: 2)
      case "M": output.append(month, digits: 1)
      case "dd": output.append(day, digits: 2)
      default: output.append(day, digits: 1)
      }
      output += part[part.index(after: end)...].utf8
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A date in the words of a language, as the title of a daily digest has it.
  static func text(_ date: CalendarDate, in language: Language) -> String {
    text(.fullDate, year: date.year, month: date.month, day: date.day, in: language)
  }
}
