import Testing

extension CommandTests {
  @Suite struct Detect {
    @Test func tellsTheSamplesApart() throws {
      let result = try Tool.run("detect", Sample.folder)
      #expect(result.exitCode == 0)
      #expect(
        result.lines.map { $0.dropFirst(Sample.folder.count + 1) } == [
          "bad/duplicate-key.md: news-post",
          "bad/invalid-date.md: news-post",
          "bad/unclosed-front-matter.md: unknown",
          "bad/wrapped-in-fence.md: news-post",
          "jekyll-post.md: jekyll-post",
          "news-post-variants.md: news-post",
          "news-post.md: news-post",
        ])
    }

    @Test(arguments: [
      ("", "unknown"),
      ("---", "unknown"),
      ("plain text", "unknown"),
      ("---\ntitle: a\n---\n", "jekyll-post"),
      ("---\ntitle: a\n---\n## 머리\n글\n[링크](https://example.kr)\n", "jekyll-post"),
      ("---\ntitle: a\n---\n## 머리\n[링크](https://example.kr)\n", "news-post"),
      ("---\ntitle: a\n---\n## 머리\n글\n### 요약\n- 하나\n", "news-post"),
    ])
    func recognises(_ text: String, _ format: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.add(text.utf8, as: "a.md")
      #expect(try Tool.run("detect", path).text == "\(path): \(format)\n")
    }
  }
}
