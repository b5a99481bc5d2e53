import ArgumentParser
import Foundation
import NewsDigestKit

/// The words of labels and headings.
struct VocabularyOptions: ParsableArguments {
  @Option(
    help: .localized(
      "A YAML file with words of your own: languages, and in each terms with their spellings.", valueName: "file"),
    completion: .file(), transform: Self.vocabulary)
  var vocabulary = Vocabulary.builtIn

  @Sendable private static func vocabulary(inFileAt path: String) throws -> Vocabulary {
    do {
      return try Vocabulary(yaml: try SourceText(contentsOf: URL(filePath: path)).text)
    } catch {
      throw ValidationError("\(path): \(error)")
    }
  }
}
