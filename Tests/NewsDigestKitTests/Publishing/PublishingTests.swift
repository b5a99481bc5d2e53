import Testing

@testable import NewsDigestKit

@Suite("What breaks on publishing")
struct PublishingTests {
  private func ids(
    _ text: String, on host: PublishingHost, now: String? = nil, siteOffset: Int = 0, permalink: JekyllPermalink = .date
  ) throws -> [DiagnosticID] {
    expectLaws(of: JekyllPost.self, in: text)
    let context = PublishingContext(
      host: host, now: try now.map(DateTime.init(parsing:)), siteOffset: siteOffset, permalink: permalink)
    return try DigestDocument<JekyllPost>(parsing: text).diagnostics(for: context).map(\.id)
  }

  @Test("Without a context, nothing is reported about publishing")
  func withoutContext() throws {
    for fixture in DiagnosticID.allCases.map(DiagnosticFixture.of) where !fixture.isGivenAlways {
      let source = try SourceText(fixture.marked.text)
      #expect(DigestDocument<JekyllPost>(parsing: source).diagnostics == [], "\(fixture.id)")
      #expect(DigestDocument<ChapterList>(parsing: source).diagnostics == [], "\(fixture.id)")
    }
  }

  // MARK: Dates

  @Test(
    "The day of a date is that of the site",
    arguments: [
      ("2025-12-03 00:30:59 +0900", 0, true), ("2025-12-03 00:30:59 +0900", 9 * 3600, false),
      ("2025-12-03 09:00:00 +0900", 0, false), ("2025-12-03 08:59:59 +0900", 0, true),
      // A day is one of the site, wherever that is.
      ("2025-12-03", 9 * 3600, false), ("2025-12-03", -9 * 3600, false),
      // YAML takes a time without an offset for one in UTC; what is no time for it is one of the site.
      ("2025-12-03 20:00:00", 9 * 3600, true), ("2025-12-03 20:00", 9 * 3600, false),
      ("2025-12-03T23:00:00Z", 9 * 3600, true),
    ])
  func day(date: String, siteOffset: Int, isShifted: Bool) throws {
    let text = "---\ndate: \(date)\n---\n"
    #expect(try ids(text, on: .jekyll, siteOffset: siteOffset) == (isShifted ? [.dateDayShifted] : []))
    #expect(try ids(text, on: .gitHub, siteOffset: siteOffset) == [])
  }

  @Test(
    "A day that is not in an address matters less",
    arguments: [
      ("", JekyllPermalink.date, Diagnostic.Severity.warning), ("", .none, .remark), ("", .weekdate, .warning),
      ("", .ordinal, .warning), ("", .template("/:title/"), .remark), ("", .template("/day/:title/"), .remark),
      ("permalink: /a/\n", .date, .remark), ("permalink: /:i_day/\n", .none, .warning),
    ])
  func dayInAddress(field: String, permalink: JekyllPermalink, severity: Diagnostic.Severity) throws {
    let text = "---\n\(field)date: 2025-12-03 00:30:59 +0900\n---\n"
    let context = PublishingContext(host: .jekyll, permalink: permalink)
    let document = try DigestDocument<JekyllPost>(parsing: text)
    #expect(document.diagnostics(for: context).map(\.severity) == [severity])
  }

  @Test(
    "A date is in the future after now only",
    arguments: [
      ("2025-12-03 09:00:01 +0900", "2025-12-03T00:00:00Z", 0, true),
      ("2025-12-03 09:00:00 +0900", "2025-12-03T00:00:00Z", 0, false),
      ("2025-12-03 09:00:01 +0900", "2025-12-03T09:00:00", 9 * 3600, true),
      ("2025-12-04", "2025-12-03T14:59:59Z", 9 * 3600, true), ("2025-12-04", "2025-12-03T15:00:00Z", 9 * 3600, false),
    ])
  func future(date: String, now: String, siteOffset: Int, isFuture: Bool) throws {
    let found = try ids("---\ndate: \(date)\n---\n", on: .jekyll, now: now, siteOffset: siteOffset)
    #expect(found.contains(.dateInFuture) == isFuture)
  }

  // MARK: Liquid

  @Test(
    "Braces that are meant are not reported",
    arguments: [
      "{{ site.title }}", "{{page.url}}", "{{- content -}}", "{{ 'a' | upcase }}", "{{ 3 }}", "{% include a.html %}",
      "{% post_url 2025-12-03-a %}", "{% highlight swift %}\nlet a\n{% endhighlight %}",
      "{%- if page.a -%}b{%- endif -%}",
      "{% assign a = 1 %}{{ a }}", "{% for a in site.posts %}{{ a.title }}{% endfor %}",
      "{% capture a %}b{% endcapture %}{{ a }}", "{% raw %}{{ a }} {% b %} {{{% endraw %}",
      "{% comment %}{{ a }}{% endcomment %}", "{ { a } }", "{a}", "{", "}}", "%}", "f({a: {b: 1} })",
    ])
  func meantLiquid(braces: String) throws {
    #expect(try ids("---\ntitle: 가\n---\n글 \(braces) 글\n", on: .jekyll) == [])
  }

  @Test(
    "Text is a table to kramdown where each line has a bar that is not escaped, in code or in Liquid",
    arguments: [
      ("가 | 나", true), ("가 | 나\n다 | 라", true), ("- 가 | 나", true), ("가 | {{ 'a' | upcase }}", true),
      ("가 | 나\n다", false), ("가 \\| 나", false), ("`가 | 나`", false), ("{{ 'a' | upcase }}", false),
      ("{% assign a = 'b' | upcase %}", false), ("| 가 |", false), ("가 | 나\n-- | --", false), ("    가 | 나", false),
      ("글\n\n가 | 나", true), ("[가](u) \\| [나](v)", false),
      // Math is a block, if nothing but spaces is before and after it.
      ("$$가 | 나$$", false), ("   $$가 | 나$$ ", false), ("- $$가 || 나$$", false), ("> $$가 | 나$$", false),
      ("글 $$가 | 나$$", true), ("$$가 | 나$$ 글", true), ("\\$$가 | 나$$", true), ("$$가 | 나", true),
      ("$$가$$ | $$나$$", true), ("$$가 | 나$$\n다 | 라", true),
      // Three or more lines with as many bars are rows, unless there are links, as in citations.
      ("가 | 나\n다 | 라\n마 | 바", false), ("가|나|다\n라|마|바\n사|`아|자`|차", false),
      ("가 | 나\n다 | 라 | 마\n바 | 사", true), ("[가](u) | 나\n다 | 라\n마 | 바", true),
    ])
  func accidentalTable(body: String, isTable: Bool) throws {
    #expect(try ids("---\ntitle: 가\n---\n\n\(body)\n", on: .jekyll) == (isTable ? [.tableAccidental] : []))
  }

  @Test("On Jekyll, Liquid processes files with a front matter that does not disable it")
  func liquidParses() throws {
    let text = "---\ntitle: 가\n---\n`{{ a }}`\n\n```\n{% b %}{% endb %}{% b %}{% endb %}\n```\n"
    #expect(try ids(text, on: .jekyll) == [.liquidInText, .liquidInText])
    #expect(try ids(text, on: .gitHub) == [])
    #expect(try ids("{{ a }}\n", on: .jekyll) == [])
    #expect(try ids("---\nrender_with_liquid: false\n---\n{{ a }}\n", on: .jekyll) == [])
    #expect(try ids("---\ntitle: \"{{ a }}\"\n---\n", on: .jekyll) == [])
  }

  @Test("The braces of a tag that Jekyll does not know are shown anywhere, and those of its end")
  func unknownTags() throws {
    let text = "---\ntitle: 가\n---\n{% endassign %}{% assign a = 1 %}{% b %}글{% endb %}\n\n{% b %}{% end\u{302} %}\n"
    expectLaws(of: JekyllPost.self, in: text)
    let context = PublishingContext(host: .jekyll)
    let diagnostics = try DigestDocument<JekyllPost>(parsing: text).diagnostics(for: context)
    #expect(diagnostics.map(\.id) == [.liquidInText, .liquidInText, .liquidInText])
    let edits = diagnostics.compactMap(\.fixIts.first).flatMap(\.edits).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    let fixed = try SourceText(text).applying(edits).text
    #expect(
      fixed.hasSameBytes(
        as: "---\ntitle: 가\n---\n{% raw %}{% endassign %}{% endraw %}{% assign a = 1 %}{% raw %}{% b %}{% endraw %}글"
          + "{% raw %}{% endb %}{% endraw %}\n\n{% raw %}{% b %}{% endraw %}{% raw %}{% end\u{302} %}{% endraw %}\n"))
    #expect(try ids(fixed, on: .jekyll) == [])
  }

  // MARK: Details

  @Test(
    "Details that hold HTML or one paragraph of plain text are as they look",
    arguments: [
      "<details>\n<summary>가</summary>\n글\n</details>\n", "<details>\n<summary>**가**</summary>\n\n글\n\n</details>\n",
      "<details>\n<summary>가</summary>\n<ul>\n<li>나</li>\n</ul>\n\n<p>다</p>\n</details>\n",
      "<details>\n<summary>가</summary>\n<pre>\n- 나\n\n**다**\n</pre>\n</details>\n",
      "<details markdown=\"1\">\n<summary>가</summary>\n\n**나**\n\n</details>\n",
      "```\n<details>\n\n**나**\n\n</details>\n```\n", "    <details>\n\n    **나**\n\n    </details>\n",
    ])
  func plainDetails(text: String) throws {
    #expect(try ids(text, on: .jekyll) == [])
  }

  @Test("Details in details are reported with those around them")
  func nestedDetails() throws {
    let text = "<details>\n\n<details>\n\n**가**\n\n</details>\n\n</details>\n\n<details>\n\n- 나\n\n</details>\n"
    #expect(try ids(text, on: .jekyll) == [.detailsLeftRaw, .detailsLeftRaw])
  }

  // MARK: Bold text

  @Test(
    "Asterisks that are meant, or bold, are not reported",
    arguments: [
      "**말**은", "**말** 은", "**\"말\"** 은", "**말**, **글**", "2 ** 3 ** 4", "2**3**4", "f(**kwargs)와 g(**kw)",
      "`**\"말\"**은`", "\\**\"말\"**은", "**[말](u)** 은", "<a title=\"**(말)**은\">b</a>",
      "***말***은", "**말은", "말)**은", "* **말:** 글", "**😀**은",
    ])
  func meantAsterisks(text: String) throws {
    #expect(try ids(text + "\n", on: .gitHub) == [])
  }

  @Test("Bold text is reported in headings, items and across lines")
  func boldPlaces() throws {
    let text = "## **(가)**는\n\n- **(나)**는\n  1. **(다)**는\n\n> **(라\n> 마)**는\n\n**「바」**は\n\n**对（吧）**了\n"
    #expect(try ids(text, on: .gitLab) == Array(repeating: .boldLiteral, count: 6))
  }

  @Test(
    "Italic and bold italic text is reported where its asterisks stay",
    arguments: [
      ("***말(word)***은\n", 1), ("이는 *말(word)*은 아니다\n", 1), ("*말*은 ***글***이\n", 0), ("2 * 3 * 4\n", 0),
      ("a*(b)*c와 *「말」*은\n", 2), ("`*말(word)*은`\n", 0), ("* 말(word)* 은\n", 0),
    ])
  func italic(text: String, count: Int) throws {
    #expect(try ids(text, on: .gitHub) == Array(repeating: .emphasisLiteral, count: count))
    #expect(try ids(text, on: .jekyll) == [])
  }

  // MARK: Attribute lists

  @Test(
    "Lists that do nothing, or too much",
    arguments: [
      ("## 가\n{: .no_toc\n\n글\n", [DiagnosticID.attributeListInvalid]), ("## 가\n{: .no_toc }\n", []),
      ("- TOC\n{:toc}\n", []), ("* TOC\n\n{:toc}\n", [.tableOfContentsWithoutList]),
      ("글\n{:toc}\n", [.tableOfContentsWithoutList]), ("1. TOC\n{: .a toc}\n", []), ("{:toc}\n- TOC\n", []),
      ("```\n{: .a\n```\n", []), ("{::comment}\n글\n{:/comment}\n", []),
    ])
  func attributeLists(text: String, expected: [DiagnosticID]) throws {
    #expect(try ids(text, on: .jekyll) == expected)
    #expect(try ids(text, on: .gitHub) == [])
  }

  @Test("Details that are never closed are reported once")
  func unclosedDetails() throws {
    let text = "<details>\n<summary>가</summary>\n\n글\n\n## 나\n"
    for host in PublishingHost.allCases { #expect(try ids(text, on: host) == [.detailsUnclosed]) }
    let digest = try DigestDocument<DailyDigest>(parsing: "### 가\n\n<details>\n<summary>나</summary>\n\n글\n")
    let found = digest.diagnostics(for: PublishingContext(host: .gitHub)).filter { $0.id == .detailsUnclosed }
    #expect(found.count == 1)
  }

  // MARK: Anchors

  @Test("An explicit id takes the place of the one made of the text, on Jekyll only")
  func explicitIDs() throws {
    let text = "[가](#말) [나](#own) [다](#list)\n\n## 말 {#own}\n\n## 글\n{: #list}\n\n[라](#글) [마](#말-own)\n"
    #expect(try ids(text, on: .jekyll).count == 3)
    // Braces are text on GitHub, and so is a list.
    #expect(try ids(text, on: .gitHub).count == 3)
    #expect(try ids("## 말 {: #own}\n\n[가](#own)\n", on: .jekyll) == [.linkAnchorDead])
    #expect(try ids("*말*{: #own} 글{: #text}\n\n[가](#own) [나](#text)\n", on: .jekyll) == [.linkAnchorDead])
  }

  @Test("Links by reference lead somewhere, too")
  func references() throws {
    let text = "## 가\n\n[나][one], [two], [three][], [넷][four]\n\n[one]: #없음\n[TWO]: #가\n[three]: <#없음>\n"
    for host in PublishingHost.allCases { #expect(try ids(text, on: host) == [.linkAnchorDead, .linkAnchorDead]) }
    #expect(try ids("글\n\n[//]: # (note)\n[unused]: #없음\n", on: .gitHub) == [])
  }

  @Test("A destination may be in angle brackets")
  func bracketedDestination() throws {
    for host in PublishingHost.allCases { #expect(try ids("## 가\n\n[나](<#없음>)\n", on: host) == [.linkAnchorDead]) }
  }

  @Test(
    "One asterisk that was meant to end italics is reported",
    arguments: ["*100%*은 크다.", "*그리고…*라 했다.", "*`코드`*는 짧다.", "글*\"말\"* 하나."])
  func literalItalics(text: String) throws {
    #expect(try ids(text + "\n", on: .gitHub) == [.emphasisLiteral])
  }

  @Test("Tags are the same in capitals")
  func capitalTags() throws {
    #expect(try ids("<DETAILS>\n<summary>열기</summary>\n\n글\n", on: .gitHub) == [.detailsUnclosed])
    #expect(try ids("<DETAILS>\n<summary>열기</summary>\n\n글\n\n</DETAILS>\n", on: .gitHub) == [])
  }

  @Test("What looks like an id in code is text")
  func idsInCode() throws {
    #expect(try ids("`<a id=\"x\">`\n\n```\n<a id=\"x\">\n```\n\n[가](#x)\n", on: .gitHub) == [.linkAnchorDead])
    #expect(try ids("<p id=x>글</p>\n\n[가](#x)\n", on: .jekyll) == [])
  }

  @Test(
    "Links to existing anchors are not reported",
    arguments: PublishingHost.allCases)
  func liveAnchors(host: PublishingHost) throws {
    let text = """
      [가](#가-나) [나](#top) [다](#) [라](#spot) [마](#name) [바](#%EA%B0%80-%EB%82%98) [사](#t=1:00) [아](#fn:1)
      `[자](#없음)` [차](other.md#없음) ![카](#가-나) [타](#in-a-list)

      ```
      [파](#없음)
      ```

      ## 가 나

      <a id="spot"></a> <a name='name'></a>

      1. ### in a list

      """
    #expect(try ids(text, on: host) == [])
  }

  @Test("Each host has its own anchors")
  func anchorsOfHosts() throws {
    let text = "[가](#a--b) [나](#a-b) [다](#A--B)\n\n## A – B\n"
    #expect(try ids(text, on: .gitHub) == [.linkAnchorDead])
    #expect(try ids(text, on: .gitLab) == [.linkAnchorDead, .linkAnchorDead])
    #expect(try ids(text, on: .jekyll) == [.linkAnchorDead, .linkAnchorDead])
    #expect(try ids("[가](#a)\n\n글\n{: #a .b}\n", on: .jekyll) == [])
    #expect(try ids("[가](#a)\n\n## 나 {#a}\n", on: .jekyll) == [])
    #expect(try ids("[가](#a)\n\n{% include a.html %}\n", on: .jekyll) == [])
  }

  @Test("A link in another form of normalisation is led to the heading")
  func decomposedAnchor() throws {
    let text = "[가](#\("소식".decomposed))\n\n## 소식\n"
    let document = try DigestDocument<JekyllPost>(parsing: text)
    let diagnostic = try #require(document.diagnostics(for: PublishingContext(host: .gitHub)).first)
    #expect(diagnostic.fixIts.first?.edits.map(\.replacement).map { Array($0.utf8) } == [Array("#소식".utf8)])
  }

  // MARK: Chapters

  @Test("Chapters are reported for the hosts that should show them")
  func chapterHosts() throws {
    let source = try SourceText("0:00 가\n0:05 나\n")
    expectLaws(of: PodcastEpisode.self, in: source.text)
    let document = DigestDocument<PodcastEpisode>(parsing: source)
    let found = { (hosts: [ChapterHost]) in
      document.diagnostics(for: PublishingContext(host: .jekyll, chapterHosts: hosts)).map(\.id)
    }
    #expect(found([]) == [])
    #expect(found([.apple]) == [.chapterListTooFew])
    #expect(found([.youTube]) == [.chapterListTooFew, .chapterTooShort])
    #expect(found([ChapterHost(name: "가", minimumCount: 2, titleLimit: 0)]) == [.chapterTitleTooLong])
  }

  // MARK: YAML

  @Test(
    "Values that are meant as YAML parses them are not reported",
    arguments: [
      "nav_order: 10", "comments: yes", "published: no", "toc: on", "weight: 1.50", "title: 2025", "title: \"22:31\"",
      "title: 'no'", "tags: [\"no\", 'yes']", "tags: no way", "tags:\n  - \"010\"\n  - 가", "count: 1_000", "count: 0",
      "title: 12:3x", "nested:\n  title: 010", "title: !!str 010", "title:", "title: ~",
    ])
  func meantValues(field: String) throws {
    #expect(try ids("---\n\(field)\n---\n", on: .jekyll) == [])
  }

  @Test(
    "Values that were meant as text are reported, wherever they are",
    arguments: [
      ("time: 22:31", 1), ("length: 1:02:03", 1), ("id: 007", 1), ("title: no", 1), ("title: 1,000", 1),
      ("version: 1.10", 1), ("tags: [yes, 가, 010]", 2), ("tags:\n  - yes\n  - 가\n  - 010", 2),
      ("categories: [ on ]", 1), ("lang: NO # Norwegian", 1), ("title: 22:31 # 밤", 1),
    ])
  func retypedValues(field: String, count: Int) throws {
    let text = "---\n\(field)\n---\n"
    expectLaws(of: JekyllPost.self, in: text)
    var document = try DigestDocument<JekyllPost>(parsing: text)
    #expect(document.diagnostics.map(\.id) == Array(repeating: .frontMatterValueRetyped, count: count))
    for _ in 0..<count {
      let fixIt = try #require(document.diagnostics.first?.fixIts.first)
      document = DigestDocument(parsing: try document.source.applying(fixIt.edits))
    }
    #expect(document.diagnostics == [])
  }

  // MARK: Hostile texts

  /// Each would take hours if it took time that grows with its square.
  @Test(
    "Hostile texts take time that grows as they do",
    arguments: [
      "{{", "{%", "{{ }", "{% raw %}", "{% a %}", "{{ a }}\n", "**(a)**b", "**", "* ", "*a", "a**(", "`", "``` ", "\\`",
      "[a](#b)", "[", "<a \"", "<", "<details>\n", "<details>\n**a**\n", "<details>\n\n- a\n\n</details>\n", "# a\n",
      "id=\"", "{:#", "> - ", "[a](#a)\n\n# a\n\n",
    ])
  func hostile(part: String) throws {
    let text = "---\ntitle: 가\n---\n" + String(repeating: part, count: TestSelection.count(100_000))
    let document = try DigestDocument<JekyllPost>(parsing: text)
    for host in PublishingHost.allCases {
      #expect(document.diagnostics(for: PublishingContext(host: host)).count <= 1_000)
    }
  }
}
