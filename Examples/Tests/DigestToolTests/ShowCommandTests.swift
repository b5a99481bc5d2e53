import Testing

extension CommandTests {
  @Suite struct Show {
    @Test func laysOutANewsPost() throws {
      let result = try Tool.run("show", Sample.newsPost.path)
      #expect(result.exitCode == 0)
      #expect(result.errors.isEmpty)
      #expect(
        result.text.contains(
          """
          2025-12-03 AI 뉴스
          2025-12-03 07:30:00+09:00 · news · ai

          1. 한빛연구소, 노트북에서 도는 한국어 모델 공개
             ▣ 노트북 화면에 띄운 모델 시연
               https://images.example.com/2025/hanbit-demo.png
             ↗ 새벽신문, 2025-12-03
               https://news.example.kr/2025/12/hanbit-model
             ↗ Example Wire, 2025-12-02
               https://wire.example.com/hanbit-small-model

             요약
             • 한빛연구소가 매개변수 30억 개의 한국어 모델을 내려받을 수 있게 공개

          """))
    }

    @Test func laysOutAPage() throws {
      let result = try Tool.run("show", Sample.jekyllPost.path)
      #expect(result.exitCode == 0)
      #expect(result.text.contains("\nlast_modified_at  2025-11-28\n"))
      #expect(result.text.contains("\ncategories        [개발, 회고]\n"))
      #expect(result.text.contains("of 17 lines and 571 bytes\n\n# 블로그 글의 머리말\nlayout            post\n"))
    }

    /// Hangul takes two columns, so that nine words of four and the spaces between them fill 80.
    @Test func breaksLinesByColumns() throws {
      let folder = try TemporaryFolder()
      let words = Array(repeating: "가나다라", count: 12).joined(separator: " ")
      let path = try folder.add("---\nlayout: post\n---\n\(words)\n".utf8, as: "a.md")
      let result = try Tool.run("show", path)
      #expect(
        result.lines.suffix(2) == [
          "가나다라 가나다라 가나다라 가나다라 가나다라 가나다라 가나다라 가나다라 가나다라",
          "가나다라 가나다라 가나다라",
        ])
    }

    @Test func leavesOutTheMarksOfBoldWords() throws {
      let folder = try TemporaryFolder()
      let text = "---\ntitle: a\n---\n## 제목\n### 요약\n- 이것은 **굵은 글**입니다\n- 별 ** 하나\n"
      let result = try Tool.run("show", folder.add(text.utf8, as: "a.md"))
      #expect(result.text.contains("• 이것은 굵은 글입니다\n   • 별 ** 하나\n"))
    }

    @Test func letsNoDocumentCommandTheTerminal() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("---\ntitle: a\n---\nred \u{1B}[31m text\n".utf8, as: "a.md")
      let result = try Tool.run("show", path)
      #expect(!result.output.contains(0x1B))
      #expect(result.text.contains("red \u{FFFD}[31m text"))
    }
  }
}
