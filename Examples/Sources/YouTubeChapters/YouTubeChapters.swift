import ArgumentParser
import Foundation
import NewsDigestKit

/// Makes chapters for the description of a video on YouTube from the show notes of an episode.
@main
struct YouTubeChapters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "youtube-chapters",
    abstract: "Make a chapter list for YouTube from an episode, whatever its notation.",
    discussion: """
      Example:  youtube-chapters --start-at-zero episode.txt > description.txt

      Prints the list only if YouTube would show it. Otherwise it says on standard error what is in the way, and exits \
      with 1.
      """)

  @Argument(help: "Show notes, or any text with a list of chapters.", completion: .file())
  var file: String

  @Flag(help: "Start the first chapter at 00:00, as YouTube demands, wherever it starts in the notes.")
  var startAtZero = false

  func run() throws {
    var notes = try DigestDocument<ChapterList>(contentsOf: URL(filePath: file))
    if startAtZero {
      notes.content.startAtZero()
      try notes.commit()
    }
    // Problems are reported for the lines of the notes, because that is where people fix them.
    let renderer = DiagnosticRenderer(source: notes.source, path: file)
    for diagnostic in notes.diagnostics(for: PublishingContext(host: .jekyll, chapterHosts: [.youTube])) {
      report(renderer.render(diagnostic))
    }
    let list = ChapterList(forYouTube: notes.content.allChapters)
    if list.chapters.isEmpty { report("\(file): There are no chapters.") }
    guard list.isShownOnYouTube else { throw ExitCode.failure }
    // The notation of new chapters is that of the chapters they take the place of.
    var description = try DigestDocument<ChapterList>(parsing: "00:00 One\n10:00 Two\n")
    description.content = list
    print(try description.text(), terminator: "")
  }

  private func report(_ message: String) {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
  }
}

extension ChapterList {
  /// Makes a list of what YouTube takes of some chapters: their titles, and starts in whole seconds.
  fileprivate init(forYouTube chapters: [Chapter]) {
    self.init(chapters: chapters.map { Chapter(start: .seconds($0.start.components.seconds), title: $0.title) })
  }

  /// Whether YouTube makes chapters of the list. It cuts titles that are too long, and shows them.
  fileprivate var isShownOnYouTube: Bool {
    !allChapters.isEmpty
      && violations(of: .youTube).allSatisfy { if case .titleTooLong = $0 { true } else { false } }
  }

  /// Moves the first chapter, which may be in a section, to the start.
  fileprivate mutating func startAtZero() {
    if !chapters.isEmpty {
      chapters[0].start = .zero
    } else if let first = sections.firstIndex(where: { !$0.chapters.isEmpty }) {
      sections[first].chapters[0].start = .zero
    }
  }
}
