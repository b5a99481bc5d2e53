import NewsDigestKit

extension DocumentSnapshot {
  /// What can be written at a place: words of the vocabulary, and those that the archive uses.
  func completions(at position: LSP.Position) -> LSP.CompletionList {
    guard let place = CompletionPlace(at: text.offset(of: position), in: text) else {
      return LSP.CompletionList(items: [])
    }
    return CompletionWriter(place, in: self).list
  }
}

/// Makes the items of a place.
private struct CompletionWriter {
  private let place: CompletionPlace
  private let snapshot: DocumentSnapshot
  private let language: Language

  /// How many items a client gets.
  private static let limit = 500
  /// The keys that Jekyll knows.
  private static let keys = ["title", "date", "layout", "categories", "tags", "permalink", "published"]

  init(_ place: CompletionPlace, in snapshot: DocumentSnapshot) {
    (self.place, self.snapshot) = (place, snapshot)
    language = snapshot.analysis.document.language ?? .korean
  }

  var list: LSP.CompletionList {
    let words = snapshot.words
    switch place.kind {
    case .key(let separator):
      let line = snapshot.text.line(of: place.range.lowerBound)
      let present = FrontMatterLines(in: snapshot.text)?.keys(except: line) ?? []
      let keys = ranked(words.keys, Self.keys).filter { !present.contains($0) }
      return list(keys, .property) { $0 + separator }
    case .value(let key, let isQuoted):
      let values = ranked(words.values[key] ?? [:], key == "published" ? ["true", "false"] : [])
      return list(values, .value) { isQuoted ? $0.escapedForQuotes : scalar($0) }
    case .heading: return list(labels(Self.headingTerms[snapshot.kind] ?? []), .keyword) { $0 }
    case .itemLabel:
      let terms: [Term] = snapshot.kind == .dailyDigest ? [] : [.technicalSignificance, .industryImpact, .outlook]
      return list(labels(terms), .keyword) { $0 + closing("**") }
    case .paragraphLabel:
      let terms: [Term] = snapshot.kind == .dailyDigest ? [.summaryLabel, .keyPointsLabel] : []
      return list(labels(terms), .keyword) { $0 + closing("**") }
    case .dateLabel:
      let separator = labels([.labelSeparator]).first ?? ": "
      return list(labels([.publishedOn]), .keyword) { $0 + separator }
    case .importance(let isBold):
      let marks = ranked(words.importances, labels([.majorImportance, .generalImportance, .referenceImportance]))
      return list(marks, .enumMember) { isBold ? $0 + closing("**") : "**\($0)**" }
    case .organization:
      let names = DailyDigest.Organization.known.map(\.rawValue).filter(\.utf8.isASCII)
      let known = names + labels([.koreanResearch, .otherOrganization])
      return list(ranked(words.organizations, known), .enumMember) { $0 }
    case .source: return list(ranked(words.sources, []), .value) { $0 }
    case .tag: return list(ranked(words.tags, ["LLM"] + labels(Self.tagTerms)), .enumMember) { $0 }
    }
  }

  private static let headingTerms: [DigestKind: [Term]] = [
    .newsPost: [.summaryHeading, .insightsHeading], .jekyllPost: [.summaryHeading, .insightsHeading],
    .markdownDigest: [.summaryHeading, .insightsHeading], .dailyDigest: [.contentsHeading],
    .videoDigest: [.daySummaryHeading, .videosHeading], .podcastEpisode: [.transcriptHeading],
  ]

  private static let tagTerms: [Term] = [
    .imageGeneration, .reasoning, .agents, .multimodal, .openSource, .reinforcementLearning, .robotics, .audio,
    .otherTag,
  ]

  /// The spellings that the document's language writes.
  private func labels(_ terms: [Term]) -> [String] {
    terms.compactMap { snapshot.configuration.vocabulary.spellings(of: $0, in: language).first }
  }

  /// The words of the archive, those first that it uses most, and known ones that it does not use.
  private func ranked(_ counts: ArchiveWords.Counts, _ known: [String]) -> [String] {
    let used = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return used + known.filter { counts[$0] == nil }
  }

  /// What closes a word, unless that is written after it.
  private func closing(_ mark: String) -> String {
    let rest = snapshot.text.bytes[place.range.upperBound...]
    return rest.starts(with: mark.utf8) ? "" : mark
  }

  private func scalar(_ value: String) -> String {
    let isTOML = snapshot.text.bytes.starts(with: "+++".utf8)
    return !isTOML && value.isPlainScalar ? value : "\"\(value.escapedForQuotes)\""
  }

  private func list(
    _ words: [String], _ kind: LSP.CompletionItem.Kind, text: (String) -> String
  ) -> LSP.CompletionList {
    let range = snapshot.text.range(of: place.range)
    let words = words.filter { !place.others.contains($0) }
    let items = words.prefix(Self.limit).enumerated().map { index, word in
      LSP.CompletionItem(
        label: word, kind: kind, sortText: String(format(index)), filterText: word,
        textEdit: LSP.TextEdit(range: range, newText: text(word)))
    }
    return LSP.CompletionList(isIncomplete: words.count > Self.limit, items: items)
  }

  /// A number that is in order as a text.
  private func format(_ index: Int) -> Substring { String(index + 10_000).dropFirst() }
}

extension String {
  /// Whether YAML takes the text for itself without quotes, for sure: there are others.
  fileprivate var isPlainScalar: Bool {
    let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    guard let first, first.isLetter, !words.contains(lowercased()), last != " " else { return false }
    return !contains { ":#[]{},&*!|>'\"%@`\\".contains($0) || $0.isNewline }
  }

  fileprivate var escapedForQuotes: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

extension String.UTF8View {
  fileprivate var isASCII: Bool { allSatisfy { $0 < 0x80 } }
}
