import Checks
import NewsDigestKit

extension FuzzTarget {
  /// Parses a text as each format that other programs have for chapters, and writes the chapters again.
  public static let chapterImport = FuzzTarget("ChapterImport") { input in
    let text = input.takeSource().text
    return ChapterFormat.allCases.flatMap { violations(parsing: text, as: $0) }
  }

  private static func violations(parsing text: String, as format: ChapterFormat) -> [Violation] {
    do throws(ChapterImportError) {
      let file = try ChapterImport(parsing: text, as: format)
      let outside = file.losses.filter { loss in
        loss.chapter.map { !file.list.allChapters.indices.contains($0) } ?? false
      }
      return outside.map { Violation("losses", "\(format): there is no chapter of the loss \($0)") }
        + violations(writing: file, as: format)
    } catch {
      let isInside = 0 <= error.range.lowerBound && error.range.upperBound <= text.utf8.count
      return isInside ? [] : [Violation("ranges", "\(format): \(error) at \(error.range)")]
    }
  }

  /// What is written is a file of the format, and is written again as it is.
  private static func violations(writing file: ChapterImport, as format: ChapterFormat) -> [Violation] {
    let written = file.exported(to: format).text
    do throws(ChapterImportError) {
      let again = try ChapterImport(parsing: written, as: format)
      guard again.list.allChapters.count == file.list.allChapters.count else {
        return [
          Violation(
            "chapters", "\(format): \(file.list.allChapters.count) became \(again.list.allChapters.count)")
        ]
      }
      let second = again.exported(to: format).text
      return second == written ? [] : [Violation("idempotence", "\(format): \(written)\nbecame\n\(second)")]
    } catch {
      return [Violation("parsing back", "\(format): \(error) in \(written)")]
    }
  }
}
