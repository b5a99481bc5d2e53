import ArgumentParser
import NewsDigestKit

/// The subcommand `digest roundtrip`.
struct RoundTripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roundtrip",
    abstract: "Prove that no document loses a byte.".localized,
    discussion: """
      Example:  digest roundtrip _posts

      Parses and writes each document, in memory: unchanged, it must be the same bytes; written anew, it must be parsed \
      back as the same model, and so must its canonical form, which must be its own canonical form. Ends with the \
      line `N files, N passed, N failed`.
      """.localized)

  @OptionGroup var files: FileOptions

  func run() async throws {
    let console = Console()
    let tally = try await files.forEachDocument(on: console) { document in
      violations(in: document)
        .map { "\(document.path): \($0.law.rawValue): \($0)\n" }
    } _: { violations in
      console.show(violations.joined())
      return violations.isEmpty
    }
    console.show("\(tally.total) files, \(tally.passed) passed, \(tally.failed) failed\n")
    try tally.throwOnFailure()
  }

  private func violations(in document: InputDocument) -> [RoundTrip.Violation] {
    func violations(of format: (some DigestFormat).Type) -> [RoundTrip.Violation] {
      RoundTrip.violations(of: format, in: document.source, vocabulary: document.vocabulary)
    }
    return DigestFormats.builtIn[document.format].map { violations(of: $0) } ?? []
  }
}
