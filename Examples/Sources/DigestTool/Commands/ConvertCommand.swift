import ArgumentParser
import NewsDigestKit
import NewsDigestPublishing

/// The subcommand `digest convert`.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert a document to another format, or make one of several.".localized,
    discussion: """
      Example:  digest convert post.md --to daily-digest > digest.md
      Example:  digest convert digests/2025-11 --to news-post --merge day --title "November" > post.md

      Writes the new document to standard output. What its format has no place for is reported on standard error, a line \
      `file:line:column: message` for each, and is no failure. Nothing is made up: a list of chapters needs a document \
      with starts.

      With --merge, the news of all files are in one document, by the days of the files or by topic. News that lead to \
      the same page as some of an earlier file are left out and reported.
      """.localized)

  @OptionGroup var files: FileOptions

  @Option(help: .localized("The format to write."))
  var to: DigestKind

  @Option(help: .localized("Make one document of all files: by day, or by topic."))
  var merge: MergeOrder?

  @Option(help: .localized("With --merge: the title of the document."))
  var title: String?

  @Option(
    help: .localized("With --merge: the day of the document, as 2025-12-03. The default is the last day of the files."),
    transform: CalendarDate.init(parsing:))
  var date: CalendarDate?

  @Option(
    help: .localized(
      """
      The language of headings, labels and messages, as en, ja or zh-Hans. The default is that of the document, and for \
      messages that of the environment.
      """),
    transform: Language.init)
  var language: Language?

  func validate() throws {
    guard merge != nil || !files.paths.stdin && files.paths.paths.count == 1 else {
      throw ValidationError("Give one file to convert, or several and --merge.")
    }
    guard merge != nil || title == nil && date == nil else {
      throw ValidationError("--title and --date are for the document that --merge makes: give --merge too.")
    }
  }

  func run() async throws {
    let console = Console()
    var documents: [(path: String, document: DigestDocument<Digest>)] = []
    let tally = try await files.forEachDocument(on: console) { document in
      (document.path, document.parsed)
    } _: { document in
      documents.append(document)
      return true
    }
    // A document with a part of the files would look as if it had all.
    try tally.throwOnFailure()
    do throws(ConversionError) {
      try merge == nil ? convert(documents, console) : mergeAll(documents, console)
    } catch .unsupported(let target) {
      throw ValidationError("No document can be converted to \(target.rawValue).")
    } catch {
      let path = documents.count == 1 ? documents[0].path : "digest"
      console.report(InputFailure(path: path, error: error, language: language ?? .preferred).description)
      throw ExitCode.failure
    }
  }

  private func convert(
    _ documents: [(path: String, document: DigestDocument<Digest>)], _ console: Console
  ) throws(ConversionError) {
    for (path, document) in documents {
      let converted = try document.converted(to: to, in: language)
      report(converted.losses, of: document, at: path, console)
      try write(converted.document, console)
    }
  }

  private func mergeAll(
    _ documents: [(path: String, document: DigestDocument<Digest>)], _ console: Console
  ) throws(ConversionError) {
    guard let format = DigestFormats.builtIn[to], to != .unknown else { throw .unsupported(target: to) }
    func merged<Target: DigestFormat>(_ format: Target.Type) throws(ConversionError) -> Merged<Target> {
      try Digest.merged(
        documents.map(\.document), to: format, by: merge ?? .day, title: title, date: date, in: language)
    }
    func writeMerged(_ format: (some DigestFormat).Type) throws(ConversionError) {
      let merged = try merged(format)
      for ((path, document), losses) in zip(documents, merged.losses) {
        report(losses, of: document, at: path, console)
      }
      try write(merged.document, console)
    }
    try writeMerged(format)
  }

  private func write(_ document: DigestDocument<some DigestFormat>, _ console: Console) throws(ConversionError) {
    do { console.write(try document.text()) } catch { throw .notWritable(error) }
  }

  private func report(
    _ losses: [ConversionLoss], of document: DigestDocument<Digest>, at path: String, _ console: Console
  ) {
    guard !losses.isEmpty else { return }
    let lines = LineTable(document.source)
    for loss in losses {
      let place = loss.range.map { lines.location(at: $0.lowerBound) }
      let location = place.map { ":\($0.line):\($0.column)" } ?? ""
      console.report("\(path)\(location): \(loss.message(in: language ?? .preferred)) [\(loss.id.rawValue)]")
    }
  }
}
