import NewsDigestKit
import NewsDigestPublishing
import Testing

@Suite struct ConversionTests {
  private static let post = """
    ---
    title: Rain over the harbour
    date: 2025-12-03 07:30:00 +0900
    tags: [boats]
    ---

    ## Boats **wait**

    ![A boat](https://i.example.com/b.png)

    [Wire](https://w.example.com/a) – 발행일: 2025-12-02 (corrected)
    [Sea News](https://sea.example.com/b) – 발행일: 2025-12-01

    ### 요약
    - Boats stay in
    - **Why**: rain

    ### 주요 내용 및 시사점
    - **산업적 영향**: fewer fish
      - dearer fish

    ---

    ## A quiet day

    Nothing happened.

    """

  @Test func postsBecomeDailyDigests() throws {
    let source = try SourceText(Self.post)
    _ = try parsed(Self.post, as: NewsPost.self)
    let converted = try DigestDocument<NewsPost>(parsing: source).converted(to: DailyDigest.self)
    let text = try converted.document.text()
    _ = try parsed(text, as: DailyDigest.self)
    #expect(
      text == """
        # Rain over the harbour - 2025년 12월 03일

        ## 📑 목차

        <!-- TOC_START -->
        1. [Boats **wait**](#boats-wait)
        2. [A quiet day](#a-quiet-day)
        <!-- TOC_END -->

        ---

        ### Boats **wait**

        > 📅 **2025-12-02** | Wire

        ![A boat](https://i.example.com/b.png)

        **💡 요약**
        Boats stay in
        **Why**: rain

        **📌 핵심 포인트**
        - **산업적 영향**: fewer fish
        - dearer fish

        🔗 [원문 보기](https://w.example.com/a)

        [Sea News](https://sea.example.com/b) – 발행일: 2025-12-01

        ---

        ### A quiet day

        Nothing happened.

        ---

        """)
    // Each loss names the text that is lost.
    let lost = converted.losses.map { loss in
      "\(loss.id.rawValue) \(loss.property) \(loss.range.map { source.text(in: $0) } ?? "nowhere")"
    }
    #expect(
      lost == [
        "rewritten frontMatter.fields[0] title: Rain over the harbour",
        "rewritten frontMatter.fields[1] date: 2025-12-03 07:30:00 +0900",
        "no-place frontMatter.fields[2] tags: [boats]",
        "no-place stories[0].blocks[1].note corrected",
        "nesting stories[0].blocks[7].children[0]   - dearer fish",
      ])
    #expect(converted.losses[3].description == "stories[0].blocks[1].note: The format has no place for “corrected”.")
    #expect(converted.losses[3].target == "entries[0]")
  }

  private static let digest = """
    # 🤖 AI 뉴스 - 2025년 12월 27일

    ## 📑 목차

    <!-- TOC_START -->
    1. [Cranes learn](#cranes-learn)
    <!-- TOC_END -->

    ---

    ### Cranes learn

    > 📅 **2025-12-26** | **🔥 주요** | Google | Sea News
    > 🏷️ LLM, 로보틱스

    **💡 요약**

    Cranes learn from their misses.
    They do not tire.

    **📌 핵심 포인트**

    - one
    - **two**: three

    <details>
    <summary><b>📄 원문 보기</b></summary>

    All of the article.

    </details>

    🔗 [원문 보기](https://sea.example.com/cranes)

    """

  @Test func dailyDigestsBecomePosts() throws {
    let source = try SourceText(Self.digest)
    _ = try parsed(Self.digest, as: DailyDigest.self)
    let converted = try DigestDocument<DailyDigest>(parsing: source).converted(to: NewsPost.self)
    let text = try converted.document.text()
    _ = try parsed(text, as: NewsPost.self)
    #expect(
      text == """
        ---
        title: "🤖 AI 뉴스 - 2025년 12월 27일"
        date: 2025-12-27
        ---

        ## Cranes learn

        [Sea News](https://sea.example.com/cranes) – 발행일: 2025-12-26

        ### 요약
        - Cranes learn from their misses.
        - They do not tire.

        ### 주요 내용 및 시사점
        - one
        - **two**: three

        """)
    #expect(
      converted.losses.map { "\($0.property) \($0.range.map { source.text(in: $0) } ?? "nowhere")" } == [
        "entries[0].blocks[0].importance 🔥 주요", "entries[0].blocks[0].organization Google",
        "entries[0].blocks[1] > 🏷️ LLM, 로보틱스",
        """
        entries[0].blocks[4] <details>
        <summary><b>📄 원문 보기</b></summary>

        All of the article.

        </details>
        """,
      ])
    #expect(converted.losses.allSatisfy { $0.id == .noPlace })
    // There and back.
    let back = try converted.document.converted(to: DailyDigest.self)
    var kept = DailyDigest(parsing: source)
    kept.entries[0].blocks = kept.entries[0].blocks.filter { block in
      switch block {
      case .tags, .details: false
      default: true
      }
    }
    (kept.entries[0].importance, kept.entries[0].organization) = (nil, nil)
    #expect(back.value == kept)
    #expect(back.losses == [])
  }

  /// In the words of the language of the document.
  @Test func wordsAreThoseOfTheDocument() throws {
    let text = """
      # 🤖 AI News - November 14, 2025

      ### Boats

      > 📅 **2025-11-13** | **📌 General** | Google | Sea News

      **💡 Summary**

      They sail.

      🔗 [Read the original](https://sea.example.com/a)

      """
    let document = try document(text, as: .dailyDigest)
    let post = try document.converted(to: .newsPost).document.text()
    #expect(
      post.contains("[Sea News](https://sea.example.com/a) – Published: 2025-11-13\n\n### Summary\n- They sail.\n"))
    let korean = try document.converted(to: .newsPost, in: .korean).document.text()
    #expect(korean.contains("### 요약\n- They sail.\n"))
  }

  @Test func aDocumentOfTheFormatStaysAsItIs() throws {
    let text = "## Boats\n[Wire](https://w.example.com)   - 발행일:2025-12-02\n\n\n###  요약\n*  They sail"
    let document = try document(text, as: .newsPost)
    let converted = try document.converted(to: .newsPost)
    #expect(try converted.document.text() == text)
    #expect(converted.losses == [])
  }

  /// The name of an organization alone would be parsed as whom the entry is about.
  @Test(arguments: ["Google", "NVIDIA", "국내 연구기관"])
  func namesOfOrganizationsStayNamesOfSources(_ name: String) throws {
    let text = "## Boats\n\n[\(name)](https://w.example.com/a) – 발행일: 2025-12-02\n"
    let post = try document(text, as: .newsPost)
    let digest = try post.converted(to: DailyDigest.self)
    #expect(digest.losses == [])
    #expect(digest.value.entries[0].url == "https://w.example.com/a")
    #expect(digest.value.entries[0].organization == nil)
    #expect(try digest.document.converted(to: NewsPost.self).value == post.content.content as? NewsPost)
  }
}

extension SourceText {
  fileprivate func text(in range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
}

// MARK: - Markdown digests

@Suite struct MarkdownConversionTests {
  @Test func postsBecomeDigestsInMarkdown() throws {
    let text = """
      ---
      title: Boats
      ---

      ## Boats wait

      [Wire](https://w.example.com/a) – Published: 2025-12-02

      ### Summary
      - Boats stay in
      - **Why**: rain

      ### Key takeaways
      - **Industry impact**: fewer fish
        - dearer fish

      ---

      ## The [harbour](https://h.example.com)

      Closed.

      """
    let post = try document(text, as: .newsPost)
    let converted = try post.converted(to: MarkdownDigest.self)
    #expect(converted.losses == [])
    let written = try converted.document.text()
    _ = try parsed(written, as: MarkdownDigest.self)
    #expect(
      written == """
        ---
        title: "Boats"
        ---

        ## [Boats wait](https://w.example.com/a)

        Boats stay in\\
        **Why**: rain

        - **Industry impact**: fewer fish
          - dearer fish

        [Wire](https://w.example.com/a) – Published: 2025-12-02

        ## The [harbour](https://h.example.com)

        Closed.

        """)
    #expect(converted.value.entries.map(\.title) == ["Boats wait", "The harbour"])
    let back = try converted.document.converted(to: NewsPost.self, in: .english)
    #expect(back.value.stories[0] == (post.content.content as? NewsPost)?.stories[0])
  }

  @Test func listsBecomeStories() throws {
    let text = """
      # Weekly 12 – 2025-12-01

      Welcome.

      ## Compilers

      - [A parser that keeps bytes](https://p.example.com) – it is *fast* `swift`
      - **Short note**: nothing new ([Wire](https://w.example.com/n))

      ## Thanks

      - to all

      """
    let page = try document(text, as: .markdownDigest)
    let converted = try page.converted(to: NewsPost.self, in: .english)
    let written = try converted.document.text()
    _ = try parsed(written, as: NewsPost.self)
    #expect(
      written == """
        ---
        title: "Weekly 12 – 2025-12-01"
        date: 2025-12-01
        ---

        Welcome.

        ## A parser that keeps bytes

        [p.example.com](https://p.example.com)

        ### Summary

        it is *fast* `swift`

        ---

        ## Short note

        [Wire](https://w.example.com/n)

        ### Summary

        nothing new ([Wire](https://w.example.com/n))

        ---

        ## Thanks

        ### Key takeaways
        - to all

        """)
    #expect(
      converted.losses.map { "\($0.property) \($0.value)" } == [
        "sections[0].sections[0].heading Compilers", "sections[0].sections[0].blocks[0] swift",
      ])
  }

  @Test func episodesBecomeDigestsInMarkdownAndBack() throws {
    let text = """
      A new episode! Recorded on 2025-08-08

      Timestamps:
      (00:00:10) Intro
      (00:02:05) [An editor](https://e.example.com)
      It is faster.

      **Tools & apps**
      (01:02:03) 1. Stars
      Write to us.
      """
    let episode = try PodcastEpisode(parsing: text)
    let converted = try DigestDocument(episode).converted(to: MarkdownDigest.self)
    let written = try converted.document.text()
    _ = try parsed(written, as: MarkdownDigest.self)
    #expect(
      written == """
        ---
        date: 2025-08-08
        ---

        A new episode! Recorded on 2025-08-08

        - (0:10) Intro
        - (2:05) [An editor](https://e.example.com)
          - It is faster.

        ## Tools & apps
        - (1:02:03) 1\\. Stars
          - Write to us.

        """)
    #expect(converted.losses == [])
    let back = try converted.document.converted(to: PodcastEpisode.self)
    #expect(back.value.allChapters == episode.allChapters)
    #expect(back.value.sections.map(\.title) == ["Tools & apps"])
    #expect(back.value.introduction == episode.introduction)
    #expect(back.value.closing == episode.closing)
    #expect(back.losses == [])
  }
}

// MARK: - Videos

@Suite struct VideoConversionTests {
  private static func page(_ duration: String) -> String {
    """
    ---
    title: 2025-12-01 Boats
    parent: Days
    ---

    # 2025-12-01 Boats
    {:.no_toc}

    ## 목차
    {:.no_toc}

    1. TOC
    {:toc}

    ---

    ## 일일 요약

    A day at sea.

    ---

    ## 개별 영상 요약

    ### A boat, Sea TV [링크](https://www.youtube.com/watch?v=abcdefghijk)\(duration)

    ## 1. What it shows

    **영상 의도:** to sail

    *   a sail

    ---

    ### A second, Sea TV [링크](https://youtu.be/abcdefghij2), 45초

    """
  }

  @Test func videosBecomeStories() throws {
    let page = try document(Self.page(", 22분 31초"), as: .videoDigest)
    let converted = try page.converted(to: NewsPost.self)
    let written = try converted.document.text()
    _ = try parsed(written, as: NewsPost.self)
    #expect(
      written == """
        ---
        title: "2025-12-01 Boats"
        parent: Days
        date: 2025-12-01
        ---

        A day at sea.

        ## A boat

        [Sea TV](https://www.youtube.com/watch?v=abcdefghijk)

        ### 1. What it shows

        **영상 의도:** to sail

        - a sail

        ---

        ## A second

        [Sea TV](https://youtu.be/abcdefghij2)

        """)
    #expect(
      converted.losses.map { "\($0.property) \($0.value)" } == [
        "introduction[1] {:.no_toc}", "introduction[3] {:.no_toc}", "introduction[4] TOC", "introduction[5] {:toc}",
        "videos[0].duration 22:31", "videos[1].duration 0:45",
      ])
  }

  @Test func videosBecomeChapters() throws {
    let page = try document(Self.page(", 22분 31초"), as: .videoDigest)
    let list = try page.converted(to: ChapterList.self)
    #expect(
      list.value.chapters == [
        Chapter(start: .zero, title: "A boat", url: "https://www.youtube.com/watch?v=abcdefghijk"),
        Chapter(start: .seconds(22 * 60 + 31), title: "A second", url: "https://youtu.be/abcdefghij2"),
      ])
    #expect(list.losses.contains { $0.property == "videos[1].duration" })
  }

  @Test func chaptersNeedStarts() throws {
    let page = try document(Self.page(""), as: .videoDigest)
    #expect(throws: ConversionError.startMissing(property: "videos[0].duration")) {
      try page.converted(to: ChapterList.self)
    }
    let post = try document("## Boats\n\n### 요약\n- They sail\n", as: .newsPost)
    for kind in [DigestKind.podcastEpisode, .chapterList] {
      #expect(throws: ConversionError.startMissing(property: "stories[0].start")) { try post.converted(to: kind) }
    }
    #expect(throws: ConversionError.unsupported(target: .videoDigest)) { try post.converted(to: .videoDigest) }
    #expect(throws: ConversionError.unsupported(target: .unknown)) { try post.converted(to: .unknown) }
    #expect(throws: ConversionError.dateMissing) { try post.converted(to: .monthlyIndex) }
  }
}

// MARK: - Texts that formats cannot hold

@Suite struct ConversionRepairTests {
  /// What would be parsed as something else is left out and named; all else stays.
  @Test func whatAFormatCannotHoldIsNamed() throws {
    var story = NewsPost.Story(headline: "Boats", blocks: [])
    story.summary = [ListItem(text: "One"), ListItem(text: "**📌 핵심 포인트**"), ListItem(text: "Two")]
    let converted = try DigestDocument(NewsPost(frontMatter: nil, stories: [story])).converted(to: DailyDigest.self)
    #expect(converted.value.entries[0].summary == "One\nTwo")
    #expect(converted.losses.map(\.property) == ["stories[0].blocks[2]"])
    #expect(converted.losses.map(\.id) == [.notHeld])
    _ = try parsed(try converted.document.text(), as: DailyDigest.self)
  }

  @Test func aTitleOnSeveralLinesIsWrittenOnOne() throws {
    let post = try JekyllPost(parsing: "---\ntitle: |\n  one\n  two\ndate: 2025-11-12\n---\n\nProse.\n")
    let converted = try DigestDocument(post).converted(to: NewsPost.self)
    #expect(converted.value.stories.map(\.headline) == ["one two"])
    _ = try parsed(try converted.document.text(), as: NewsPost.self)
  }

  /// Number signs at the end would close the heading.
  @Test(arguments: ["Boats ##", "Boats ## "])
  func aTitleThatClosesAHeadingIsEscaped(_ title: String) throws {
    let page = MarkdownDigest(frontMatter: ["title": .string(title), "date": .string("2025-12-03")])
    let converted = try DigestDocument(page).converted(to: DailyDigest.self, in: .english)
    _ = try parsed(try converted.document.text(), as: DailyDigest.self)
    guard case .markdown(.heading(1, let text))? = converted.value.introduction.first else {
      Issue.record("there is no title")
      return
    }
    #expect(text.hasPrefix("Boats \\##"))
    #expect(converted.losses.map(\.property) == ["frontMatter.fields[0]"])
  }

  /// The name of a source and its day are in another block than its link.
  @Test func aNameThatIsNoNameIsNamedWhereItIs() throws {
    let entry = DailyDigest.Entry(
      title: "a",
      blocks: [
        .link(Link(text: "b", url: "https://a.example/a")),
        .metadata(DailyDigest.Metadata(date: CalendarDate(year: 2020, month: 1, day: 2), source: "👩‍💻")),
      ])
    let converted = try DigestDocument(DailyDigest(introduction: [], entries: [entry])).converted(to: NewsPost.self)
    #expect(converted.value.stories[0].citations.map(\.publishedOn) == [CalendarDate(year: 2020, month: 1, day: 2)])
    #expect(
      converted.losses.map { "\($0.id) \($0.property) \($0.value)" } == [
        "rewritten entries[0].blocks[0] 👩‍💻", "rewritten entries[0].blocks[1].source 👩‍💻",
      ])
    _ = try parsed(try converted.document.text(), as: NewsPost.self)
  }

  /// The day of the source has the number that is its name.
  @Test func aSourceWithoutAStoryIsOne() throws {
    let citation = Citation(
      name: "10%", title: "a", url: "https://a.example/a", publishedOn: CalendarDate(year: 2020, month: 10, day: 1))
    let source = NewsPost(frontMatter: nil, introduction: [.citation(citation)])
    let there = try DigestDocument(source).converted(to: MarkdownDigest.self)
    let back = try there.document.converted(to: NewsPost.self)
    _ = try parsed(try there.document.text(), as: MarkdownDigest.self)
    let post = try parsed(try back.document.text(), as: NewsPost.self)
    #expect(post.stories.flatMap(\.citations) == [citation])
    #expect(back.losses == [] && there.losses == [])
  }

  /// An entry of a digest in Markdown is called as its heading without pictures, of which one may have a text.
  @Test func theTextOfAPictureStaysInTheTitle() throws {
    let entry = DailyDigest.Entry(title: "![Boat](b.png) sails", blocks: [.tags([.largeLanguageModel])])
    let there = try DigestDocument(DailyDigest(introduction: [], entries: [entry])).converted(to: MarkdownDigest.self)
    _ = try parsed(try there.document.text(), as: MarkdownDigest.self)
    let back = try there.document.converted(to: DailyDigest.self)
    #expect(back.value.entries.map(\.title) == ["![Boat](b.png) sails"])
    #expect(there.losses == [] && back.losses == [])
  }

  /// So is that of a picture in the label of an item.
  @Test func theTextOfAPictureInALabelStays() throws {
    let page = try parsed("- **![Quay](b.png) Boats**: wait\n", as: MarkdownDigest.self)
    let post = try DigestDocument(page).converted(to: NewsPost.self)
    let text = try post.document.text()
    _ = try parsed(text, as: NewsPost.self)
    #expect(post.losses.map(\.description) == [])
    #expect(text == "## Boats\n\n### 요약\n\n**![Quay](b.png) Boats**: wait\n")
  }

  /// A section of a digest in Markdown has such a paragraph as its sources, pictures or tags.
  @Test(
    arguments: [
      "Wire – 발행일: 2025-12-03", "[Wire](https://w.example.com) – 발행일: 2025-12-03", "![Boat](b.png)", "`boats` `rain`",
    ])
  func aSummaryThatIsReadAsSomethingElseIsNamed(_ summary: String) throws {
    let entry = DailyDigest.Entry(title: "Boats", blocks: [.summary(summary)])
    let there = try DigestDocument(DailyDigest(introduction: [], entries: [entry])).converted(to: MarkdownDigest.self)
    _ = try parsed(try there.document.text(), as: MarkdownDigest.self)
    #expect(there.losses.map(\.property) == ["entries[0].blocks[0]"])
    #expect(there.losses.map(\.id) == [.notHeld])
    #expect(try there.document.text().contains(summary))
  }

  /// An edited document has no places, but its changes are converted.
  @Test func editsAreConverted() throws {
    var document = try document("## Boats\n\n[Wire](https://w.example.com) – 발행일: 2025-12-02 (note)\n", as: .newsPost)
    document.content[as: NewsPost.self]?.stories[0].headline = "Ships"
    let converted = try document.converted(to: DailyDigest.self)
    #expect(converted.value.entries.map(\.title) == ["Ships"])
    #expect(converted.losses.map(\.range) == [nil])
  }

  @Test func messagesHaveTheirArguments() {
    for id in ConversionLoss.ID.allCases {
      let loss = ConversionLoss(id, property: "{value}", value: "{written}", written: "{property}", target: "target")
      let messages = Language.ofMessages.map(loss.message)
      #expect(Set(messages).count == Language.ofMessages.count)
      #expect(messages.allSatisfy { $0.hasPrefix("{value}: ") && $0.contains("“{written}”") })
      #expect(loss.description == loss.message(in: .english))
    }
    for id in [ConversionLoss.ID.rewritten, .duplicate] {
      let loss = ConversionLoss(id, property: "a", value: "b", written: "Boats")
      #expect(Language.ofMessages.allSatisfy { loss.message(in: $0).contains("“Boats”") })
    }
  }

  @Test(arguments: [ConversionError.unsupported(target: .unknown), .startMissing(property: "unknown"), .dateMissing])
  func errorsHaveMessages(_ error: ConversionError) {
    #expect(Set(Language.ofMessages.map(error.message)).count == Language.ofMessages.count)
    #expect(error.description.contains("unknown") || error == .dateMissing)
  }
}
