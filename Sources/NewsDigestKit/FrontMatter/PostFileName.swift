/// The name of a Jekyll post's file: `2025-12-03-a-slug.md`.
///
/// Jekyll's rule: a date with a year of two to four digits and a month and day of one or two, a slug without `/`, and
/// an extension, joined by `-` and `.`. A file with another name is no post.
public struct PostFileName: Hashable, Sendable, Codable {
  /// The day.
  public let date: CalendarDate
  /// The text between the date and the extension, without the periods at its end.
  public let slug: String
  /// The extension without its period.
  public let fileExtension: String

  /// Creates a file name.
  public init(date: CalendarDate, slug: String, fileExtension: String = "md") {
    self.date = date
    self.slug = slug
    self.fileExtension = fileExtension
  }

  /// Parses the last component of a path; `nil` when it is not the name of a post, or when its day does not exist.
  ///
  /// Ruby takes two-digit years 69 to 99 as 1969 to 1999, and smaller ones as 2000 and later.
  public init?(path: String) {
    let parts = path.withBytes(Self.parts)
    guard let parts else { return nil }
    self = parts
  }

  private static func parts(of bytes: ByteView) -> PostFileName? {
    let name = bytes.indices.suffix { bytes[$0] != .ascii("/") }
    var scanner = DigitScanner(bytes, name)
    guard let year = scanner.number(digits: 2...4), scanner.skip("-"),
      let month = scanner.number(digits: 1...2), scanner.skip("-"),
      let day = scanner.number(digits: 1...2), scanner.skip("-"),
      let date = CalendarDate(year: fullYear(year), month: month.value, day: day.value),
      let period = (scanner.offset..<name.upperBound).last(where: { bytes[$0] == .ascii(".") }),
      period + 1 < name.upperBound
    else { return nil }
    var slug = scanner.offset..<period
    while let last = slug.last, bytes[last] == .ascii(".") { slug = slug.dropLast() }
    return PostFileName(
      date: date, slug: bytes.string(slug), fileExtension: bytes.string(period + 1..<name.upperBound))
  }

  private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
    guard year.digits == 2 else { return year.value }
    return year.value < 69 ? 2000 + year.value : 1900 + year.value
  }

  /// The name as a file has it.
  public var fileName: String { "\(date)-\(slug).\(fileExtension)" }

  /// The title that Jekyll gives a post without one: the slug's words, each with a capital.
  public var titleFromSlug: String {
    var words = slug.utf8.split(separator: .ascii("-"), omittingEmptySubsequences: false).map(Substring.init)
    while words.last?.isEmpty == true { words.removeLast() }
    return words.map(Self.capitalized).joined(separator: " ")
  }

  private static func capitalized(_ word: Substring) -> String {
    guard let first = word.unicodeScalars.first else { return "" }
    return word.unicodeScalars.dropFirst().reduce(into: first.properties.titlecaseMapping) {
      $0 += $1.properties.lowercaseMapping
    }
  }
}

extension Range<Int> {
  /// The longest end of the range of which every offset passes `test`.
  fileprivate func suffix(while test: (Int) -> Bool) -> Range<Int> {
    var start = upperBound
    while start > lowerBound, test(start - 1) { start -= 1 }
    return start..<upperBound
  }
}
