import Foundation
import Testing

@testable import NewsDigestKit

/// A document of `Fixtures/invalid` that shows one diagnostic.
///
/// `<id>.md` is the document, with the mark ⚑ wherever a diagnostic must point to; `<id>.diagnostics.txt` is what a
/// person sees, and `<id>.fixed.md` what the first fix-its make of it, if there are any. With `NEWSDIGESTKIT_RECORD=1`
/// in the environment the tests write the latter two, and fail: review what was written before you commit it.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
  static let folder = packageRoot.appending(path: "Tests/NewsDigestKitTests/Fixtures/invalid")

  static let isRecording = ProcessInfo.processInfo.environment["NEWSDIGESTKIT_RECORD"] == "1"

  let id: DiagnosticID
  let fileExtension: String
  /// Whether the text alone causes it.
  let isGivenAlways: Bool
  /// Parses a source as the fixture's format and returns the diagnostics.
  let diagnostics: @Sendable (SourceText) -> [Diagnostic]
  let expectLaws: @Sendable (String) -> Void

  private init<Content: DigestFormat>(
    _ id: DiagnosticID, _ format: Content.Type, extension fileExtension: String = "md",
    for context: PublishingContext? = nil
  ) {
    (self.id, self.fileExtension, isGivenAlways) = (id, fileExtension, context == nil)
    diagnostics = { source in
      let document = DigestDocument<Content>(parsing: source)
      return context.map(document.diagnostics(for:)) ?? document.diagnostics
    }
    expectLaws = { NewsDigestKitTests.expectLaws(of: Content.self, in: $0, id.rawValue) }
  }

  /// Each diagnostic has a fixture; a new one does not compile without.
  static func of(_ id: DiagnosticID) -> DiagnosticFixture {
    switch id {
    case .frontMatterForeign, .frontMatterMisplaced: DiagnosticFixture(id, JekyllPost.self)
    case .dateAmbiguous, .frontMatterCommas, .frontMatterItemMapping, .frontMatterValueCut:
      DiagnosticFixture(id, NewsPost.self)
    case .bulletCharacter, .citationUnreadable, .generatorMark, .storyWithoutSource:
      DiagnosticFixture(id, NewsPost.self)
    case .citationLinkTemporary: DiagnosticFixture(id, NewsPost.self, for: jekyll)
    case .citationDateUnreadable, .citationWithoutLink, .codeFenceUnclosed, .commentUnclosed, .controlCharacter,
      .frontMatterDateUnreadable, .frontMatterDuplicateKey, .frontMatterInvalid, .frontMatterLayout, .frontMatterLimit,
      .frontMatterMissing, .frontMatterNotMapping, .frontMatterUnclosed, .frontMatterValueRetyped, .labelUnknown,
      .listTooDeep,
      .noStories, .ruleUnderText, .wrappedInCodeFence:
      DiagnosticFixture(id, NewsPost.self)
    case .dateDayShifted, .dateInFuture, .detailsLeftRaw, .liquidInText, .liquidUnclosed, .tableAccidental:
      DiagnosticFixture(id, NewsPost.self, for: jekyll)
    case .tableOfContentsWithoutList: DiagnosticFixture(id, JekyllPost.self, for: jekyll)
    case .boldLiteral, .emphasisLiteral, .linkAnchorDead:
      DiagnosticFixture(id, JekyllPost.self, for: PublishingContext(host: .gitHub))
    case .detailsNotOpened, .detailsUnclosed, .metadataIncomplete, .metadataUnreadable, .tableOfContentsEntryDead,
      .tableOfContentsEntryMissing, .tableOfContentsEntryOutOfOrder, .tableOfContentsEntryRetitled,
      .tableOfContentsEntryStale, .tableOfContentsMark, .tableOfContentsMissing:
      DiagnosticFixture(id, DailyDigest.self)
    case .expectedLine: DiagnosticFixture(id, Newsletter.self)
    case .indexCountWrong, .indexDayImpossible, .indexDayOutOfOrder, .indexDayWithoutLink, .indexLinkWrong,
      .indexTotalWrong:
      DiagnosticFixture(id, MonthlyIndex.self)
    case .attributeListInvalid, .frontMatterTitleWithoutDate, .markdownEscaped, .noVideos, .videoWithSeveralLinks,
      .videoWithoutChannel, .videoWithoutDuration, .videoWithoutLink:
      DiagnosticFixture(id, VideoDigest.self)
    case .chapterEndBeforeStart, .chapterLinkDiffers, .chapterListIgnored, .chapterListLateStart, .chapterOutOfOrder,
      .chapterStartRepeated,
      .chapterTimeImplausible, .timestampFullWidth, .timestampMalformed, .timestampNegative, .timestampOutOfRange:
      DiagnosticFixture(id, ChapterList.self, extension: "txt")
    case .chapterListTooFew, .chapterTitleTooLong, .chapterTooShort:
      DiagnosticFixture(id, ChapterList.self, extension: "txt", for: PublishingContext(host: .jekyll))
    }
  }

  /// A Jekyll site that is built in UTC at noon of the day on which most fixtures are dated.
  static let jekyll = PublishingContext(
    host: .jekyll, now: DateTime(CalendarDate(2025, 12, 3), hour: 12, offset: 0))

  // MARK: Files

  var fileName: String { "\(id.rawValue).\(fileExtension)" }

  private func url(_ suffix: String) -> URL { Self.folder.appending(path: id.rawValue + suffix) }

  var marked: MarkedText {
    get throws { MarkedText(try String(contentsOf: url(".\(fileExtension)"), encoding: .utf8)) }
  }

  var snapshotURL: URL { url(".diagnostics.txt") }

  var fixedURL: URL { url(".fixed.\(fileExtension)") }

  /// The names of the files that belong to the fixture.
  var fileNames: Set<String> { [fileName, snapshotURL.lastPathComponent, fixedURL.lastPathComponent] }

  // MARK: What comes of it

  /// What a person sees.
  func rendered() throws -> String {
    let source = try SourceText(marked.text)
    let renderer = DiagnosticRenderer(source: source, path: fileName)
    return diagnostics(source).map { renderer.render($0) + "\n" }.joined()
  }

  /// The document after the first fix-it of each diagnostic in turn, from the last to the first; `nil` where there is
  /// none.
  func fixed() throws -> String? {
    var source = try SourceText(marked.text)
    let count = diagnostics(source).count
    var isFixed = false
    for _ in 0..<count {
      guard let fixIt = diagnostics(source).last(where: { $0.id == id && !$0.fixIts.isEmpty })?.fixIts.first else {
        break
      }
      source = try source.applying(fixIt.edits)
      isFixed = true
    }
    return isFixed ? source.text : nil
  }

  var testDescription: String { id.rawValue }
}

/// A text in which the mark ⚑ shows where a diagnostic must point to.
struct MarkedText: Sendable, CustomTestStringConvertible {
  let text: String
  /// The places of the marks as `line:column`, the column in UTF-8.
  let places: [String]

  init(_ marked: String) {
    var text: [UInt8] = []
    var places: [String] = []
    for (index, piece) in marked.utf8.split(separator: "⚑".utf8).enumerated() {
      if index > 0 {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        places.append("\(lines.count):\((lines.last?.count ?? 0) + 1)")
      }
      text += piece
    }
    (self.text, self.places) = (String(decoding: text, as: UTF8.self), places)
  }

  var testDescription: String { text.debugDescription }
}

extension String.UTF8View {
  /// The pieces between all occurrences of `separator`.
  fileprivate func split(separator: String.UTF8View) -> [[UInt8]] {
    let (bytes, mark) = (Array(self), Array(separator))
    var pieces: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: mark) {
        pieces.append([])
        index += mark.count
      } else {
        pieces[pieces.count - 1].append(bytes[index])
        index += 1
      }
    }
    return pieces
  }
}
