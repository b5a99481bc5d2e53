import NewsDigestKit

/// What a conversion knows besides the parts: the language to write in, and what was lost up to now.
struct ConversionLog {
  /// The language of the words that formats put in; `nil` for the usual one.
  let language: Language?
  let vocabulary: Vocabulary
  private(set) var losses: [ConversionLoss] = []

  init(language: Language?, vocabulary: Vocabulary) {
    (self.language, self.vocabulary) = (language, vocabulary)
  }

  /// A log without losses, for the same conversion.
  var emptied: ConversionLog { ConversionLog(language: language, vocabulary: vocabulary) }

  /// Whether a document can be written, and so is parsed back as the same.
  func isWritable(_ document: some DigestFormat) -> Bool {
    (try? document.formatted(in: language, vocabulary: vocabulary)) != nil
  }

  mutating func append(_ other: ConversionLog) { losses += other.losses }

  mutating func lose(
    _ id: ConversionLoss.ID, _ property: String, value: String, written: String? = nil, target: String? = nil
  ) {
    losses.append(
      ConversionLoss(
        id, property: property, value: Excerpt.text(of: value, limit: Self.limit),
        written: written.map { Excerpt.text(of: $0, limit: Self.limit) }, target: target))
  }

  mutating func lose(_ part: NeutralPart, _ id: ConversionLoss.ID = .noPlace, target: String? = nil) {
    // What is there twice is still there.
    if case .mention = part.value { return }
    var id = id
    if case .contents = part.value { id = .derived }
    lose(id, part.property, value: part.value.shown, target: target)
    guard case .source(let source) = part.value else { return }
    if let property = source.nameProperty, let name = source.name {
      lose(id, property, value: name, target: target)
    }
    if source.dayProperty != nil { loseDay(of: source, part.property, target: target) }
  }

  /// What a source with less does not have of it.
  mutating func loseDetails(of part: NeutralPart, in simpler: NeutralPart) {
    guard case .source(let source) = part.value, case .source(let rest) = simpler.value else { return }
    let written = rest.citation?.name
    lose(.rewritten, part.property, value: source.name ?? part.value.shown, written: written)
    if let property = source.nameProperty, let name = source.name {
      lose(.rewritten, property, value: name, written: written)
    }
    if rest.day == nil { loseDay(of: source, part.property) }
  }

  /// The day of a source.
  mutating func loseDay(of source: NeutralSource, _ property: String, target: String? = nil) {
    if let day = source.day { lose(.noPlace, source.dayProperty ?? property, value: "\(day)", target: target) }
  }

  mutating func lose(_ parts: [NeutralPart]) {
    for part in parts { lose(part) }
  }

  /// The fields of a front matter that a format without one does not have.
  ///
  /// - Parameter kept: The keys of the fields that the format has in its own way; the last one of a key counts.
  mutating func lose(_ frontMatter: FrontMatter?, except kept: [String]) {
    guard let frontMatter else { return }
    let places = Set(kept.compactMap { frontMatter.index(of: $0) })
    for (index, field) in frontMatter.fields.enumerated() {
      let path = "frontMatter.fields[\(index)]"
      loseText(field.leadingComment, "\(path).leadingComment")
      if !places.contains(index) { lose(.noPlace, path, value: "\(field.key): \(field.value.shown)") }
      loseText(field.trailingComment, path)
    }
    loseText(frontMatter.verbatimText, "frontMatter.verbatimText")
    loseText(frontMatter.closingComment, "frontMatter.closingComment")
  }

  private mutating func loseText(_ text: String?, _ property: String) {
    if let text { lose(.noPlace, property, value: text) }
  }

  /// How much a loss shows of a value.
  private static let limit = 200
}

extension YAMLValue {
  /// The value as a loss shows it.
  fileprivate var shown: String {
    switch self {
    case .string(let text): text
    case .sequence(let values): values.prefix(8).map(\.shown).joined(separator: ", ")
    case .mapping: "…"
    case .null: ""
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .float(let value): "\(value)"
    case .date(let date): "\(date)"
    case .dateTime(let time): "\(time)"
    }
  }
}
