import ArgumentParser
import Foundation
import NewsDigestKit

/// The subcommand `digest chapters`.
struct ChaptersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chapters",
    abstract: "Convert chapters from and to the formats of other programs.".localized,
    discussion: """
      Example:  digest chapters episode.txt --to ffmetadata --duration 1:02:33 > chapters.ffmeta

      Reads the chapters of show notes or, with --from or where the ending of FILE shows it, of another format, and \
      writes them in the format that --to names. What this format has no place for is reported on standard error, a \
      line for each loss, and is no failure. Without --to, and where the ending of --output shows no format, writes a \
      list for a description.

      Formats: {formats}. The endings of their files are names too, as vtt and cue.
      """.localized(["formats": ChapterFormat.allCases.map(\.rawValue).joined(separator: ", ")]))

  @Argument(help: .localized("Show notes, or a file with chapters."), completion: .file())
  var file: String

  @Option(help: .localized("The format of FILE, where its ending does not show it."))
  var from: ChapterFormat?

  @Option(help: .localized("The format to write."))
  var to: ChapterFormat?

  @Option(
    help: .localized("The file to write instead of standard output. It is replaced as a whole."), completion: .file())
  var output: String?

  @Option(
    help: .localized(
      "How long the recording is, as 1:02:33. Where a format demands ends, the last chapter ends there."),
    transform: Self.duration)
  var duration: Duration?

  @Flag(help: .localized("First change the chapters so that the host of --to shows them, and report the changes."))
  var normalise = false

  @OptionGroup var words: VocabularyOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if normalise, target?.host == nil {
      throw ValidationError("--normalise is for the description of a host: add --to youtube, spotify or apple.")
    }
  }

  func run() throws {
    let console = Console()
    do {
      var (source, losses) = try input()
      if normalise, let host = target?.host {
        let normalisation = source.list.normalised(for: host)
        for change in normalisation.changes { console.report("\(file): \(change.words)") }
        source.list = normalisation.list
      }
      let result = try source.exported(to: target, duration: duration, vocabulary: words.vocabulary)
      // What is written again was not lost.
      if source.isKept(in: target) { losses.removeAll { $0.id == .field } }
      for loss in losses + result.losses {
        console.report("\(file): \(loss.message(in: messages.language)) [\(loss.id.rawValue)]")
      }
      if let output { try write(result.text, to: output, console) } else { console.write(result.text) }
    } catch let code as ExitCode {
      throw code
    } catch {
      console.report(InputFailure(path: file, error: error, language: messages.language).description)
      throw ExitCode.failure
    }
  }

  /// The format to write: the one that is named, or else the one that the ending of the output's name shows.
  private var target: ChapterFormat? { to ?? output.flatMap(ChapterFormat.init(named:)) }

  /// Saves a text in the place of a file, whatever that holds.
  private func write(_ text: String, to path: String, _ console: Console) throws(ExitCode) {
    do {
      // A post is any text.
      var file = DigestDocument<JekyllPost>(parsing: try SourceText(text))
      try file.save(to: URL(filePath: path), overwriting: true)
    } catch {
      console.report(InputFailure(path: path, error: error, language: messages.language).description)
      throw ExitCode.failure
    }
  }

  private func input() throws -> (Input, [ChapterLoss]) {
    let text = try SourceText(contentsOf: URL(filePath: file))
    guard let format = from ?? ChapterFormat(named: file) else {
      return (.notes(DigestDocument<ChapterList>(parsing: text, vocabulary: words.vocabulary).content), [])
    }
    let chapters = try ChapterImport(parsing: text.text, as: format)
    return (.file(chapters), chapters.losses)
  }

  /// The chapters that were read.
  private enum Input {
    case notes(ChapterList)
    case file(ChapterImport)

    var list: ChapterList {
      get {
        switch self {
        case .notes(let list): list
        case .file(let file): file.list
        }
      }
      set {
        guard case .file(var file) = self else {
          self = .notes(newValue)
          return
        }
        file.list = newValue
        self = .file(file)
      }
    }

    func isKept(in target: ChapterFormat?) -> Bool {
      guard case .file(let file) = self else { return false }
      return file.format == .podcastingJSON && target == .podcastingJSON
    }

    func exported(to target: ChapterFormat?, duration: Duration?, vocabulary: Vocabulary) throws -> ChapterExport {
      guard let target else {
        return ChapterExport(text: try list.formatted(vocabulary: vocabulary), losses: [])
      }
      return switch self {
      case .notes(let list): list.exported(to: target, duration: duration)
      case .file(let file): file.exported(to: target, duration: duration)
      }
    }
  }

  @Sendable private static func duration(_ text: String) throws -> Duration {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard (1...3).contains(parts.count), let last = parts.last ?? nil,
      parts.allSatisfy({ $0.map { 0..<1e8 ~= $0 } ?? false })
    else { throw ValidationError("“\(text)” is no duration. Write it as 1:02:33 or in seconds.") }
    let minutes = parts.dropLast().reduce(0) { $0 * 60 + ($1 ?? 0) }
    return .milliseconds(Int64(((minutes * 60 + last) * 1000).rounded()))
  }
}

extension ChapterFormat {
  /// The host of a description.
  fileprivate var host: ChapterHost? {
    switch self {
    case .youTube: .youTube
    case .spotify: .spotify
    case .apple: .apple
    default: nil
    }
  }
}

extension ChapterNormalisation.Change {
  /// What was changed, for people.
  fileprivate var words: String {
    switch self {
    case .startRounded(let index, _): "Chapter \(index + 1): the start was rounded down to a whole second."
    case .sorted: "The chapters were sorted by their starts."
    case .movedToStart(let index, _): "Chapter \(index + 1): the start was moved to 0."
    case .merged(let index): "Chapter \(index + 1): merged with the one before it, which was too short."
    }
  }
}
