/// What a host demands of the chapters in a description before it shows them.
///
/// The hosts change their rules now and then: make a value of your own where these are outdated.
public struct ChapterHost: Hashable, Sendable {
  /// The host's name.
  public var name: String
  /// How many chapters there must be.
  public var minimumCount: Int
  /// How long each chapter must be, where the host demands it.
  public var minimumLength: Duration?
  /// How many characters of a title are shown, where the host says so.
  public var titleLimit: Int?

  /// Makes a host. All hosts demand that the first chapter starts at 0 and that the chapters ascend.
  public init(name: String, minimumCount: Int = 3, minimumLength: Duration? = nil, titleLimit: Int? = nil) {
    (self.name, self.minimumCount, self.minimumLength, self.titleLimit) = (
      name, minimumCount, minimumLength, titleLimit
    )
  }

  /// YouTube: three chapters of ten seconds at least; lists show some 70 characters of a title.
  public static let youTube = ChapterHost(name: "YouTube", minimumLength: .seconds(10), titleLimit: 70)
  /// Spotify: at least three chapters, with titles of at most 40 characters. Chapters of thirty seconds are only
  /// advice.
  public static let spotify = ChapterHost(name: "Spotify", titleLimit: 40)
  /// Apple Podcasts: three chapters at least.
  public static let apple = ChapterHost(name: "Apple Podcasts")

  /// What keeps a host from showing the chapters, or a title as a whole. Indices count ``ChapterList/allChapters``.
  public enum Violation: Hashable, Sendable {
    /// There are too few chapters.
    case tooFewChapters(count: Int)
    /// The first chapter does not start at 0.
    case lateStart(Duration)
    /// The chapter does not start after the one before it.
    case notAscending(index: Int)
    /// The next chapter starts too soon after it.
    case tooShort(index: Int)
    /// The title is longer than what is shown.
    case titleTooLong(index: Int)
  }
}

extension ChapterList {
  /// What keeps a host from showing the chapters; empty without chapters.
  ///
  /// - Complexity: O(*n*) in the size of the list.
  public func violations(of host: ChapterHost) -> [ChapterHost.Violation] {
    host.violations(in: allChapters)
  }
}

extension ChapterHost {
  /// What keeps the host from showing some chapters.
  func violations(in chapters: [Chapter]) -> [Violation] {
    guard let first = chapters.first else { return [] }
    var violations: [Violation] = []
    if chapters.count < minimumCount { violations.append(.tooFewChapters(count: chapters.count)) }
    if first.start != .zero { violations.append(.lateStart(first.start)) }
    for (index, chapter) in chapters.enumerated() {
      if let limit = titleLimit, chapter.title.count > limit { violations.append(.titleTooLong(index: index)) }
      guard index + 1 < chapters.count else { break }
      let length = chapters[index + 1].start - chapter.start
      if length <= .zero {
        violations.append(.notAscending(index: index + 1))
      } else if let minimum = minimumLength, length < minimum {
        violations.append(.tooShort(index: index))
      }
    }
    return violations
  }
}
