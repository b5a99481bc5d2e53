import OrderedCollections

/// The values of a permalink's placeholders for one post.
struct JekyllPlaceholders {
  private let date: CalendarDate
  private let secondOfDay: Int
  private let categories: [String]
  private let slug: String

  /// Takes what Jekyll takes; `nil` when the front matter's `date` is no date.
  init?(_ frontMatter: FrontMatter, _ fileName: PostFileName, _ folders: [String], _ siteOffset: Int) {
    guard let time = JekyllTime(frontMatter, day: fileName.date, siteOffset: siteOffset) else { return nil }
    date = time.siteDate
    secondOfDay = time.seconds + siteOffset - date.dayNumber * 86_400
    categories = folders + frontMatter.categories
    slug = frontMatter["slug"]?.text ?? fileName.slug
  }

  /// `template` with its placeholders replaced; `nil` when there is one that no post has.
  func expand(_ template: String) -> String? {
    var output = ""
    var rest = template.utf8[...]
    while let colon = rest.firstIndex(of: .ascii(":")) {
      output += String(Substring(rest[..<colon]))
      let name = rest[rest.index(after: colon)...].prefix { $0 == .ascii("_") || 0x61...0x7A ~= $0 }
      rest = rest[name.endIndex...]
      guard !name.isEmpty else {
        output += ":"
        continue
      }
      guard let text = text(ofPlaceholder: String(Substring(name))) else { return nil }
      output += text
    }
    return output + String(Substring(rest))
  }

  /// The text of a placeholder.
  ///
  /// In `:month_:day`, the `_` belongs to no name.
  private func text(ofPlaceholder name: String) -> String? {
    if let text = value(of: name) { return text }
    guard name.utf8.last == .ascii("_") else { return nil }
    return value(of: String(name.dropLast())).map { $0 + "_" }
  }

  private func value(of name: String) -> String? {
    switch name {
    case "title": JekyllSlug.pretty(slug)
    case "slug": JekyllSlug.plain(slug)
    case "categories": Self.joined(categories.map { $0.lowercased() })
    case "slugified_categories": Self.joined(categories.map(JekyllSlug.plain))
    case "output_ext": ".html"
    default: dateText(name) ?? timeText(name)
    }
  }

  private func dateText(_ name: String) -> String? {
    switch name {
    case "year": padded(date.year, 4)
    case "short_year": padded(date.year % 100, 2)
    case "month": padded(date.month, 2)
    case "i_month": String(date.month)
    case "short_month": String(Self.months[date.month - 1].prefix(3))
    case "long_month": Self.months[date.month - 1]
    case "day": padded(date.day, 2)
    case "i_day": String(date.day)
    case "y_day": padded(date.dayOfYear, 3)
    case "w_year": padded(date.week.year, 4)
    case "week": padded(date.week.number, 2)
    case "w_day": String(date.weekday)
    case "short_day": String(Self.weekdays[date.weekday - 1].prefix(3))
    case "long_day": Self.weekdays[date.weekday - 1]
    default: nil
    }
  }

  private func timeText(_ name: String) -> String? {
    switch name {
    case "hour": padded(secondOfDay / 3600, 2)
    case "minute": padded(secondOfDay / 60 % 60, 2)
    case "second": padded(secondOfDay % 60, 2)
    default: nil
    }
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(number, digits: digits)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names, each once, with `/` between them.
  private static func joined(_ names: [String]) -> String {
    OrderedSet(names.lazy.map(ExactText.init)).lazy.map(\.text).joined(separator: "/")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

/// Jekyll's `slugify`, in the two modes that addresses use.
enum JekyllSlug {
  /// Letters, digits and marks in lower case, and `-` for each run of anything else.
  static func plain(_ text: String) -> String { slug(text) { _ in false }.lowercased() }

  /// Letters, digits, marks and `._~!$&'()+,;=@`, and `-` for each run of anything else.
  static func pretty(_ text: String) -> String {
    slug(text) { "._~!$&'()+,;=@".unicodeScalars.contains($0) }
  }

  /// `text` with `-` for each run of what is no letter, digit or mark and fails `isKept`, but for one at either end.
  private static func slug(_ text: String, _ isKept: (Unicode.Scalar) -> Bool) -> String {
    var scalars = String.UnicodeScalarView()
    var isInRun = false
    for scalar in text.unicodeScalars {
      let isText = isTextual(scalar) || isKept(scalar)
      if isText { scalars.append(scalar) } else if !isInRun { scalars.append("-") }
      isInRun = !isText
    }
    if scalars.first == "-" { scalars.removeFirst() }
    if scalars.last == "-" { scalars.removeLast() }
    return String(scalars)
  }

  private static func isTextual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
