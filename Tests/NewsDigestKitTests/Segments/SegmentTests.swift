import Testing

@testable import NewsDigestKit

@Suite("A segment of a text is the same as that of its model, and as another one with the same values")
struct SegmentTests {
  static let newsPost = """
    ---
    title: "가"
    title: '가'
    title: 나
    date: 2025-12-03
    date: 2025-12-03 00:00:00 +0900
    a: 1
    a: 1 # 글
    a: 1.0
    a: "1"
    a:
    # 글
    # 다른 글
    ---
    ## 가
    ## 가
    ## 나
    [가](u)
    [가](v)
    [나](u)
    [가](u)[1]
    [가](u) – 발행일: 2025-12-03
    [가](u) - 발행일: 2025-12-03
    [가](u) – 발행일: 2025-12-04
    [가](u) – 발행일: 2025-12-03 (글)
    다 - [가](u) – 발행일: 2025-12-03
    ![가](u)
    ![가](v)
    ![나](u)
    ### 가
    #### 가
    ### 나
    - 가
    * 가
    - 나
    1. 가
    2. 가
    - **가**: 나
    - **가** 나
    - **가**: 다
    - **나**: 나
    - 가[1]
    - 가[1][2]
      - 가
        - 가

    글

    글

    다른 글

    ---
    ```
    글
    ```
    ~~~
    글
    ~~~

    """

  static let dailyDigest = """
    # 가

    ### 가
    ### 나
    > 📅 **2025-12-27** | **📌 일반** | OpenAI | 가
    > 📅 **2025-12-28** | **📌 일반** | OpenAI | 가
    > 📅 **2025-12-27** | **🔥 주요** | OpenAI | 가
    > 📅 **2025-12-27** | **📌 일반** | Meta | 가
    > 📅 **2025-12-27** | **📌 일반** | OpenAI | 나
    > 🏷️ 가, 나
    > 🏷️ 가,나
    > 🏷️ 가
    **💡 요약**
    가

    **💡 요약**
    나

    **📌 핵심 포인트**
    - 가
    - 나

    **📌 핵심 포인트**
    - 가

    <details>
    <summary>가</summary>

    글

    </details>

    <details>
    <summary>나</summary>

    글

    </details>

    <details>
    글
    </details>

    🔗 [가](u)
    🔗 [가](v)
    🔗 [나](u)

    """

  @Test("Segments that differ in one value")
  func pairs() {
    expectLaws(of: NewsPost.self, in: Self.newsPost)
    expectLaws(of: DailyDigest.self, in: Self.dailyDigest)
    expectAgreement(of: NewsPostSyntax.self, in: SourceText(trusted: Self.newsPost), distance: .max)
    expectAgreement(of: DailyDigestSyntax.self, in: SourceText(trusted: Self.dailyDigest), distance: .max)
  }

  @Test("Segments of real documents", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func corpus() throws {
    for file in try Corpus.files(of: "news-posts") {
      expectAgreement(of: NewsPostSyntax.self, in: file.source, distance: 8)
    }
    for file in try Corpus.files(of: "daily-digests") {
      expectAgreement(of: DailyDigestSyntax.self, in: file.source, distance: 8)
    }
    for file in try Corpus.files(of: "chapter-lists") {
      expectAgreement(of: ChapterListSyntax.self, in: file.source, distance: 1)
    }
    for file in try Corpus.files(of: "jekyll-posts") {
      expectAgreement(of: JekyllPostSyntax.self, in: file.source, distance: 1)
    }
  }

  /// Compares each segment with that of the model, and with some that follow it: as both give values, and as both are
  /// written in canonical form.
  private func expectAgreement<Syntax: DocumentSyntax>(of syntax: Syntax.Type, in source: SourceText, distance: Int) {
    var (model, list) = (SegmentList(), SegmentList())
    Syntax.write(Syntax.content(of: source, words: .builtIn), into: &model)
    source.withBytes { bytes in
      Syntax.parse(bytes, words: .builtIn, into: &list)
      #expect(list.count == model.count)
      for index in list.indices {
        let segment = list.segment(index, in: bytes)
        #expect(segment.isSame(as: model.segment(index, in: .empty)))
        #expect(segment.hash == model.segment(index, in: .empty).hash)
        for other in list.indices[index...].prefix(distance) where list.kinds[other].base == segment.kind.base {
          let other = list.segment(other, in: bytes)
          let isWrittenTheSame = text(of: segment, in: syntax) == text(of: other, in: syntax)
          // Layout is written, but no value.
          let isLaidOutTheSame = segment.slots.map(\.layout) == other.slots.map(\.layout)
          #expect(
            segment.isSame(as: other) == isWrittenTheSame || !isLaidOutTheSame, "\(segment.slots), \(other.slots)")
          if isWrittenTheSame { #expect(segment.hash == other.hash) }
        }
      }
    }
  }

  private func text<Syntax: DocumentSyntax>(of segment: Segment, in syntax: Syntax.Type) -> [UInt8] {
    var writer = SegmentWriter()
    Syntax.write(segment, to: &writer, like: nil)
    return writer.bytes
  }
}

extension Segment {
  fileprivate var hash: Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }
}
