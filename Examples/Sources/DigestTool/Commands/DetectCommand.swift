import ArgumentParser
import NewsDigestKit

/// The subcommand `digest detect`.
struct DetectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect",
    abstract: "Recognise the format of documents.".localized,
    discussion: """
      Example:  digest detect _posts | grep -v news-post

      Writes `path: format` for each file, the format being {formats}.
      """.localized(["formats": kinds.joined(separator: ", ")]))

  /// The formats that are recognised: no text is treated as chapters by itself.
  private static var kinds: [String] {
    DigestKind.allValueStrings.filter { $0 != DigestKind.chapterList.rawValue }
  }

  @OptionGroup var files: PathOptions

  @OptionGroup var messages: MessageOptions

  @Flag(help: .localized("Also show the confidence and the reasons, one a line: `file:line:column: reason`."))
  var reasons = false

  func run() async throws {
    let console = Console()
    let tally = try await files.forEachDocument(on: console, in: messages.language) { document in
      let recognition = reasons ? DigestRecognition(of: document.source, vocabulary: document.vocabulary) : nil
      let sureness = recognition.map { ", \(Int(($0.confidence * 100).rounded())) %" } ?? ""
      return "\(document.path): \(document.format.rawValue)\(sureness)\n"
        + (recognition.map { report($0.reasons, in: document) } ?? "")
    } _: { report in
      console.show(report)
      return true
    }
    try tally.throwOnFailure()
  }

  private func report(_ reasons: [DigestRecognition.Reason], in document: InputDocument) -> String {
    let lines = LineTable(document.source)
    return reasons.map { reason in
      let place = lines.location(at: reason.range.lowerBound)
      return "\(document.path):\(place.line):\(place.column): \(reason.message(in: messages.language))\n"
    }.joined()
  }
}
