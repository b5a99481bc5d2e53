import NewsDigestKit

extension JekyllPost: ConversionTarget {
  static var hasGroups: Bool { true }

  /// A digest in Markdown is the body.
  static func taking(_ digest: NeutralDigest, _ log: inout ConversionLog) throws(ConversionError) -> JekyllPost {
    let page = try MarkdownDigest.taking(digest, &log)
    do {
      let text = try page.formatted(in: log.language, vocabulary: log.vocabulary)
      guard let source = try? SourceText(text) else { throw ConversionError.unsupported(target: JekyllPost.kind) }
      return JekyllPost(parsing: source)
    } catch let error as WritingError {
      throw .notWritable(error)
    } catch {
      throw .unsupported(target: JekyllPost.kind)
    }
  }
}

extension MonthlyIndex: ConversionSource {
  var neutral: NeutralDigest {
    var digest = NeutralDigest()
    for (index, block) in introduction.enumerated() {
      let property = "introduction[\(index)]"
      switch block {
      case .heading(1, let text) where digest.title == nil: digest.title = NeutralText(text: text, property: property)
      // The heading of the days, and their number.
      case .heading(2, _): break
      case .paragraph(let paragraph) where total != nil && paragraph.text.utf8.first == .ascii(">"):
        digest.introduction.append(NeutralPart(.contents(paragraph.plainText), property))
      default: digest.introduction.append(NeutralPart(.block(block.withoutLayout), property))
      }
    }
    for (index, day) in days.enumerated() { digest.items += day.neutral(at: "days[\(index)]", date(of: day)) }
    digest.closing = (closing ?? []).enumerated().map { NeutralPart(.block($1.withoutLayout), "closing[\($0)]") }
    return digest
  }
}

extension MonthlyIndex.Day {
  /// The titles as items that lead to the digest of the day.
  fileprivate func neutral(at path: String, _ date: CalendarDate?) -> [NeutralItem] {
    var items: [NeutralItem] = []
    var leading = [NeutralPart(.group(heading), "\(path).heading")]
    for (index, block) in blocks.enumerated() {
      let property = "\(path).blocks[\(index)]"
      switch block {
      case .markdown(let block): leading.append(NeutralPart(.block(block.withoutLayout), property))
      case .digest(let link, let titles):
        for title in titles {
          var item = NeutralItem(property: property, title: NeutralText(text: title, property: property))
          item.parts = [NeutralPart(.source(NeutralSource(url: link.url, day: date)), property)]
          (item.leading, item.group) = (leading, heading)
          leading = []
          items.append(item)
        }
      }
    }
    return items
  }
}

extension MonthlyIndex: ConversionTarget {
  /// The index of one day: the titles of its items.
  static func taking(_ digest: NeutralDigest, _ log: inout ConversionLog) throws(ConversionError) -> MonthlyIndex {
    guard let day = digest.day else { throw .dateMissing }
    let entries = digest.items.map { DailyDigest.Entry(title: $0.title.text, blocks: []) }
    let daily = DailyDigest(date: day, entries: entries, in: log.language ?? .korean)
    guard let index = MonthlyIndex(of: [daily], in: log.language) else { throw .dateMissing }
    log.lose(digest.frontMatter, except: ["title", "date"])
    if let title = digest.title { log.lose(.noPlace, title.property, value: title.text.plainText) }
    log.lose(digest.introduction)
    for (number, item) in digest.items.enumerated() {
      log.lose(item.leading)
      let written = index.days.first.map { $0.titles.indices.contains(number) ? $0.titles[number] : "" } ?? ""
      if !written.hasSameBytes(as: item.title.text) {
        log.lose(
          .rewritten, item.title.property, value: item.title.text, written: written,
          target: "days[0].titles[\(number)]")
      }
      log.lose(item.parts)
    }
    log.lose(digest.closing)
    do { _ = try index.formatted(in: log.language, vocabulary: log.vocabulary) } catch { throw .notWritable(error) }
    return index
  }
}
