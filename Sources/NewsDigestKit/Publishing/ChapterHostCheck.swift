/// The chapters of a text, and what the hosts that are to show them do not take.
struct ChapterHostCheck {
  private var chapters: [Chapter] = []
  private var ranges: [Range<Int>] = []
  private let hosts: [ChapterHost]

  static func inspect(_ source: SourceText, for context: PublishingContext, report: (PendingDiagnostic) -> Void) {
    var check = ChapterHostCheck(hosts: context.chapterHosts)
    source.withBytes { bytes in
      var list = SegmentList()
      ChapterListParser.parse(bytes, words: .builtIn, into: &list)
      for index in list.indices where list.kinds[index] == .chapter {
        check.chapters.append(Chapter(list.segment(index, in: bytes)))
        check.ranges.append(list.ranges[index])
      }
    }
    check.report(to: report)
  }

  private init(hosts: [ChapterHost]) {
    self.hosts = hosts
  }

  /// Reports what depends on the host. Late starts and times that do not ascend are always reported.
  private func report(to report: (PendingDiagnostic) -> Void) {
    var count: [ChapterHost] = []
    var lengths: [Int: [ChapterHost]] = [:]
    var titles: [ChapterHost: [Int]] = [:]
    for host in hosts {
      for violation in host.violations(in: chapters) {
        switch violation {
        case .tooFewChapters: count.append(host)
        case .tooShort(let index): lengths[index, default: []].append(host)
        case .titleTooLong(let index): titles[host, default: []].append(index)
        case .lateStart, .notAscending: break
        }
      }
    }
    if !count.isEmpty, let first = ranges.first {
      report(.chapterListTooFew(first, count: chapters.count, for: count))
    }
    for index in chapters.indices {
      if let hosts = lengths[index] {
        report(.chapterTooShort(ranges[index], next: ranges[index + 1], for: hosts))
      }
    }
    for host in hosts {
      guard let titles = titles[host], let first = titles.first else { continue }
      report(.chapterTitleTooLong(ranges[first], count: titles.count, for: host))
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func chapterListTooFew(_ first: Range<Int>, count: Int, for hosts: [ChapterHost])
    -> PendingDiagnostic
  {
    let minimum = hosts.map(\.minimumCount).max() ?? 0
    return PendingDiagnostic(
      id: .chapterListTooFew, severity: .warning, range: first,
      arguments: ["count": .number(count), "hosts": .list(hosts.map(\.name)), "minimum": .number(minimum)])
  }

  fileprivate static func chapterTooShort(_ chapter: Range<Int>, next: Range<Int>, for hosts: [ChapterHost])
    -> PendingDiagnostic
  {
    let minimum = hosts.compactMap(\.minimumLength).max() ?? .zero
    return PendingDiagnostic(
      id: .chapterTooShort, severity: .warning, range: chapter,
      arguments: ["seconds": .number(Int(minimum.components.seconds)), "hosts": .list(hosts.map(\.name))],
      notes: [(next, LocalizedMessage("next-chapter"))])
  }

  fileprivate static func chapterTitleTooLong(_ first: Range<Int>, count: Int, for host: ChapterHost)
    -> PendingDiagnostic
  {
    var arguments: [String: LocalizedMessage.Argument] = [
      "limit": .number(host.titleLimit ?? 0), "host": .text(host.name),
    ]
    if count > 1 { arguments["others"] = .number(count - 1) }
    return PendingDiagnostic(
      id: .chapterTitleTooLong, severity: .remark, range: first, reason: count > 1 ? "several" : "one",
      arguments: arguments)
  }
}
