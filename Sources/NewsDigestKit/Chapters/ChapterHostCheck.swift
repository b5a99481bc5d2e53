/// The chapters of a text, and what the hosts that are to show them do not take.
struct ChapterHostCheck {
  private var chapters = ChapterCollector()
  private let hosts: [ChapterHost]

  static func inspect(_ source: SourceText, for context: PublishingContext, report: (Finding) -> Void) {
    var check = ChapterHostCheck(hosts: context.chapterHosts)
    source.withBytes { ChapterListReader.read($0, into: &check.chapters) }
    check.report(to: report)
  }

  private init(hosts: [ChapterHost]) {
    self.hosts = hosts
  }

  /// Reports what has no finding without a context: those of late starts and of times that do not ascend are given always.
  private func report(to report: (Finding) -> Void) {
    var count: [ChapterHost] = []
    var lengths: [Int: [ChapterHost]] = [:]
    var titles: [Int: [ChapterHost]] = [:]
    for host in hosts {
      for violation in host.violations(in: chapters.chapters) {
        switch violation {
        case .tooFewChapters: count.append(host)
        case .tooShort(let index): lengths[index, default: []].append(host)
        case .titleTooLong(let index): titles[index, default: []].append(host)
        case .lateStart, .notAscending: break
        }
      }
    }
    if !count.isEmpty, let first = chapters.ranges.first {
      report(.chapterListTooFew(first, count: chapters.chapters.count, for: count))
    }
    for index in chapters.chapters.indices {
      if let hosts = lengths[index] {
        report(.chapterTooShort(chapters.ranges[index], next: chapters.ranges[index + 1], for: hosts))
      }
      if let hosts = titles[index] { report(.chapterTitleTooLong(chapters.ranges[index], for: hosts)) }
    }
  }
}

/// Takes the chapters of what a reader finds.
private struct ChapterCollector: SegmentSink {
  private(set) var chapters: [Chapter] = []
  private(set) var ranges: [Range<Int>] = []

  mutating func receive(_ meaning: consuming ChapterListMeaning, in range: Range<Int>) {
    guard case .chapter(let chapter) = meaning else { return }
    chapters.append(chapter)
    ranges.append(range)
  }
}

extension Finding {
  fileprivate static func chapterListTooFew(_ first: Range<Int>, count: Int, for hosts: [ChapterHost]) -> Finding {
    let demands = hosts.map { "\($0.leastCount) for \($0.name)" }.joined(separator: ", ")
    return Finding(
      id: .chapterListTooFew, severity: .warning, range: first,
      message:
        "The list has \(count == 1 ? "1 chapter" : "\(count) chapters"), which is too few to be shown: there must be "
        + "\(demands). Add chapters.")
  }

  fileprivate static func chapterTooShort(_ chapter: Range<Int>, next: Range<Int>, for hosts: [ChapterHost]) -> Finding
  {
    let demands = hosts.map { "\($0.leastLength?.wholeSeconds ?? 0) seconds for \($0.name)" }.joined(separator: ", ")
    return Finding(
      id: .chapterTooShort, severity: .warning, range: chapter,
      message:
        "The next chapter starts too soon behind this one: it must last \(demands). Make one chapter of both, or "
        + "mend the times.",
      notes: [(next, "The next chapter starts here.")])
  }

  fileprivate static func chapterTitleTooLong(_ chapter: Range<Int>, for hosts: [ChapterHost]) -> Finding {
    let demands = hosts.map { "\($0.titleLimit ?? 0) characters on \($0.name)" }.joined(separator: ", ")
    return Finding(
      id: .chapterTitleTooLong, severity: .remark, range: chapter,
      message: "The title of the chapter is cut off: some \(demands) are shown. Shorten it.")
  }
}

extension Duration {
  fileprivate var wholeSeconds: Int64 { components.seconds }
}
