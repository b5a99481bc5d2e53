import Checks
import NewsDigestKit

extension FuzzTarget {
  /// Parses a text as a front matter, and sets a field of it.
  public static let frontMatter = FuzzTarget("FrontMatter") { input in
    let choice = Int(input.takeByte())
    let variant = input.take(of: TextVariant.allCases)
    let source = SourceText(checked: variant.applied(to: "---\n\(input.text)\n---\n글\n"))
    return DocumentLaws.violations(of: JekyllPost.self, in: source) + FrontMatterLaws(source).violations(for: choice)
  }
}

/// What holds for the front matter of a text.
private struct FrontMatterLaws {
  private let source: SourceText
  private let post: JekyllPost
  private let ranges: [FrontMatter.FieldRange]

  init(_ source: SourceText) {
    self.source = source
    post = JekyllPost(parsing: source)
    ranges = FrontMatter.fieldRanges(in: source)
  }

  func violations(for choice: Int) -> [Violation] {
    guard let frontMatter = post.frontMatter else { return [] }
    // These read the fields in Jekyll's way, and must not trap.
    _ = (frontMatter.title, frontMatter.layout, frontMatter.permalink, frontMatter.date, frontMatter.isPublished)
    _ = (frontMatter.categories, frontMatter.tags)
    return rangeViolations(of: frontMatter) + settingViolations(of: frontMatter, choice)
  }

  private func rangeViolations(of frontMatter: FrontMatter) -> [Violation] {
    let keys = frontMatter.fields.map { Array($0.key.utf8) }
    guard ranges.map({ Array($0.key.utf8) }) == keys else {
      return [Violation("ranges", "fields with places: \(ranges.map(\.key)); all: \(frontMatter.fields.map(\.key))")]
    }
    return ranges.filter { range in
      !source.holds(range.field) || !source.holds(range.keyText) || !source.holds(range.value)
        || !range.field.contains(range.keyText) || !range.field.contains(range.value)
    }.map { Violation("ranges", "the field \($0.key) has \($0)") }
  }

  /// Whether each kind of value can be set in each field, and removed from it.
  private func settingViolations(of frontMatter: FrontMatter, _ choice: Int) -> [Violation] {
    guard !frontMatter.fields.isEmpty else { return [] }
    var changed = post
    let key = frontMatter.fields[choice % frontMatter.fields.count].key
    let other = frontMatter.fields[choice / 16 % frontMatter.fields.count].value
    let values: [YAMLValue?] = [other, "새 값", nil, "a: b # c", ["가", "나"], true, 1, "", .null, "a\nb\n"]
    changed.frontMatter?[key] = values[choice % values.count]
    return EditLaws.violations(writing: changed, over: source)
  }
}

extension Range<Int> {
  /// Whether another range lies in this one.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
