import ArgumentParser
import Foundation
import NewsDigestKit

/// The subcommand `digest text`.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Write the document of a JSON record.".localized,
    discussion: """
      Example:  digest json a.md | sed s/2025-12-02/2025-12-03/ | digest text a.md

      Reads one record of `digest json`, or its content alone, from standard input. Over the text of FILE, it changes \
      only the lines that the record changes; without FILE, it writes a new text in canonical form.

      A record has some values twice, as the citations of a story and its blocks. With FILE, the record is compared \
      with that of FILE: what differs is the change, in whichever of the two it was made. Changes of both that \
      contradict each other are an error, and so is a record without FILE that contradicts itself. Either may be left \
      out.
      """.localized)

  @Argument(
    help: .localized("The file that the record was made from. It is read, not written.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(help: .localized("The format of the content, where the record does not name it."))
  var format: DigestKind?

  @OptionGroup var words: VocabularyOptions

  func run() throws {
    let original = try file.map { try InputDocument(path: $0, format: format, vocabulary: words.vocabulary) }
    let incoming = try IncomingContent(FileHandle.standardInput.readToEnd() ?? Data())
    guard let kind = format ?? incoming.format ?? original?.format, let format = DigestFormats.builtIn[kind] else {
      throw ValidationError("The JSON does not name its format. Give it with --format.")
    }
    Console().write(try text(of: incoming, as: format, over: original?.source))
  }

  private func text<Content: DigestFormat>(
    of incoming: IncomingContent, as type: Content.Type, over source: SourceText?
  ) throws -> String {
    guard let source else { return try incoming.decoded(as: type).formatted(vocabulary: words.vocabulary) }
    var document = DigestDocument<Content>(parsing: source, vocabulary: words.vocabulary)
    try incoming.update(&document)
    return try document.text()
  }
}
