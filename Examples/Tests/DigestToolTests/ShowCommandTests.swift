import CommandTesting
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

    @Test func ordersTheEntriesOfADailyDigestByImportance() throws {
      let folder = try TemporaryFolder()
      let entry = { (title: String, importance: String) in
        "### \(title)\n\n> 📅 **2025-12-03** | **\(importance)** | 기타 | 신문\n\n**💡 요약**\n\n글\n\n---\n\n"
      }
      let entries = [entry("가", "📝 참고"), entry("나", "⭐ 별"), entry("다", "🔥 주요"), "### 라\n\n글\n"].joined()
      let path = try folder.add("# 🤖 AI 뉴스 - 2025년 12월 3일\n\n---\n\n\(entries)".utf8, as: "a.md")
      let result = try Tool.run("show", path)
      #expect(
        result.lines.filter { $0.wholeMatch(of: /.* \(.*\)|\d\. .*/) != nil } == [
          "🔥 주요 (1)", "3. 다", "📝 참고 (1)", "1. 가", "⭐ 별 (1)", "2. 나", "(no importance) (1)", "4. 라",
        ])
    }

    /// Importances are the same in any language, and are shown in that of the digest.
    @Test func importancesAreInTheLanguageOfTheDigest() throws {
      let folder = try TemporaryFolder()
      let text = "# AI News - December 3, 2025\n\n---\n\n### Boats\n\n> 📅 **2025-12-03** | **🔥 Major** | Wire\n\nText\n"
      let result = try Tool.run("show", try folder.add(text.utf8, as: "a.md"))
      #expect(result.lines.contains("🔥 Major (1)"))
    }

    @Test func laysOutADailyDigest() throws {
      let result = try Tool.run("show", Sample.dailyDigest.path)
      #expect(result.exitCode == 0)
      #expect(result.errors.isEmpty)
      #expect(result.unwrappedText.contains(" · daily-digest · 4 entries "))
      #expect(
        result.text.contains(
          """
          📌 일반 (2)

          2. "사투리도 받아 적는다"...바다대 연구진의 음성 모델
             2025-11-13 · 국내 연구기관 · 물결신문 · #음성/오디오 · #오픈소스

             제주말과 경상도말 800시간을 모아 학습한 음성 모델이 누구나 쓸 수 있게 풀렸다.

             original article, 45 characters (collapsed)
             ↗ https://mulgyeol.example.kr/a/5120

          """))
    }

    @Test func laysOutAMonthlyIndex() throws {
      let folder = try TemporaryFolder()
      let text = try Sample.monthlyIndex.text().replacing("11월 13일 (2건)", with: "11월 13일 (12건)")
      let result = try Tool.run("show", folder.add(text.utf8, as: "a.md"))
      #expect(
        result.text.contains(
          """
          🤖 AI 뉴스 아카이브 - 2025년 11월
          7 entries (as stated in the file)

          2025-11-14  4  ./11-14.md
          2025-11-13  2  ./11-13.md · its heading says 12
          2025-11-09  1  ./11-09.md

          """))
      #expect(result.text.contains("1 problem: see digest check"))
    }

    @Test func laysOutTheChaptersOfAnEpisode() throws {
      let result = try Tool.run("show", Sample.podcastEpisode.path)
      #expect(result.unwrappedText.contains(" · podcast-episode · 8 chapters, 3 sections  recorded on 2025-10-03 "))
      #expect(
        result.text.hasSuffix(
          """
             0:12  여는 말
             2:40  지난 회에 온 편지

          도구 및 앱(Tools & Apps)
             5:05  손글씨를 읽는 앱 또박이, 처음 보는 글씨도 배운다
                   획의 순서를 함께 배워서 흘려 쓴 글씨에 강하다. 하루 열 장까지 값을 받지
                   않는다.
            14:31  전기 요금으로 본 집 안의 모델

          연구 및 발전(Research & Advancements)
            26:08  짧은 글만 배운 모델이 긴 글을 요약할 수 있을까
                   논문: https://papers.example.org/short-to-long
            41:55  답을 모를 때 모른다고 말하게 하기

          동네 소식
          1:03:20  축제의 안내 로봇, 비 오는 날의 하루
          1:12:47  닫는 말

          """))
      let list = try Tool.run("show", "--format", "chapter-list", Sample.englishEpisode.path)
      #expect(list.unwrappedText.contains(" · chapter-list · 6 chapters, 2 sections "))
      #expect(list.text.contains("   6:02  A reader for handwriting\n         ↗ https://apps.example.com/reader\n"))
      #expect(!list.text.contains("recorded on"))
    }

    @Test func laysOutAVideoDigest() throws {
      let result = try Tool.run("show", Sample.videoDigest.path)
      #expect(
        result.text.contains(
          """
          2025-10-21 살림-기술

          오늘의 영상은 집 안의 기계를 오래 쓰는 법에 모였습니다.

          1. 고쳐 쓰는 사람이 늘었다
             두 영상 모두 새로 사기 전에 부품부터 찾아보라고 권합니다.

          """))
      #expect(
        result.text.contains(
          """
          2. 겨울이 오기 전에 보일러를 켜 보는 까닭
             집수리 아무개 · 1:02:30
             ↗ https://www.youtube.com/watch?v=Zy9-Xw8_Vu7
             § 1. 영상 의도 및 주요 내용 요약 (200자 이내)

          """))
    }

    @Test func laysOutAPage() throws {
      let result = try Tool.run("show", Sample.jekyllPost.path)
      #expect(result.exitCode == 0)
      #expect(result.text.contains("\nlast_modified_at  2025-11-28\n"))
      #expect(result.text.contains("\ncategories        [개발, 회고]\n"))
      #expect(result.text.contains("571 bytes\n\n# 블로그 글의 머리말\nlayout            post\n"))
      // Where the first line breaks depends on how long the sample's path is.
      #expect(
        result.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("of 17 lines and 571 bytes"))
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
      let text = "---\ntitle: a\n---\n## 제목\n### 주요 내용 및 시사점\n- 이것은 **굵은 글**입니다\n- 별 ** 하나\n"
      let result = try Tool.run("show", folder.add(text.utf8, as: "a.md"))
      #expect(result.text.contains("• 이것은 굵은 글입니다\n   • 별 ** 하나\n"))
    }

    @Test func letsNoDocumentCommandTheTerminal() throws {
      let folder = try TemporaryFolder()
      let path = try folder.add("---\ntitle: a\n---\nred \u{1B}[31m text\n".utf8, as: "a.md")
      let result = try Tool.run("show", path)
      #expect(!result.output.contains(0x1B))
      #expect(result.text.contains("red ␛[31m text"))
    }
  }
}

extension Command.Result {
  /// The text on one line, for what may be on two lines after a long path.
  fileprivate var unwrappedText: String { text.replacing("\n", with: " ") }
}
