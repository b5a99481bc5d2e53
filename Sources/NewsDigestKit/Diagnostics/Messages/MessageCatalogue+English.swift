extension MessageCatalogue {
  /// The messages in English. What was found, what was expected, what to do: at most three short sentences.
  static let english = MessageCatalogue(
    #"""
    attribute-list-invalid/malformed
      The line looks like an attribute list but cannot be parsed as one, so it is kept as text.
      Write it as `{: .class #id key="value" }` with nothing after it.
    attribute-list-invalid/unclosed
      This attribute list is never closed, so kramdown treats the text up to the next `}` as a part of it.
      Close it with `}`.
    bold-literal/end
      {host} does not end {style@text-style} text between a punctuation mark and a letter, so the page shows the
      asterisks. Add a space after them, or write `{opening}…{closing}`.
    bold-literal/start
      {host} does not start {style@text-style} text between a letter and a punctuation mark, so the page shows the
      asterisks. Add a space before them, or write `{opening}…{closing}`.
    bullet-character
      Markdown has no such bullet, so the page shows the lines as running text. Start list items with `-`.
    chapter-end-before-start
      The chapter ends before it starts. Fix one of the times.
    chapter-link-differs
      The link goes to another time than the one that the chapter starts at. Fix one of the times.
    chapter-list-ignored
      {reason@chapter-list-look}, so they are treated as text. If they are chapters, write each as `(00:03:07) title`.
    chapter-list-late-start
      The first chapter does not start at 0, so YouTube, Spotify and Apple Podcasts hide all chapters.
      Start it at 0, or add a chapter before it.
    chapter-list-too-few
      The list has {count} {count:chapter|chapters}. {hosts} {hosts:requires|require} at least {minimum}. Add chapters.
    chapter-out-of-order
      The chapter starts before the previous one, so hosts ignore the whole list. Sort the chapters, or fix the time.
    chapter-start-repeated
      The chapter starts at the same time as the previous one. Fix one of the times, or remove one of the chapters.
    chapter-time-implausible
      The chapter starts more than 1,000 hours into the recording.
      Write the time as hours, minutes and seconds: `01:02:33`.
    chapter-title-too-long/one
      The title is longer than the {limit} characters that {host} shows.
      Put the important words first, or shorten it.
    chapter-title-too-long/several
      The title is longer than the {limit} characters that {host} shows, as {others:is|are} {others}
      {others:other|others}. Put the important words first, or shorten it.
    chapter-too-short
      The chapter is shorter than {seconds} {seconds:second|seconds}, so all chapters are hidden on {hosts}.
      Merge it with the next one, or fix the times.
    citation-date-unreadable
      This date does not exist, so it is kept as a note. Write the date as `2025-12-03`.
    citation-link-temporary
      This address stops working after a while, and then the source is lost.
      Open it, and link to the address of the page that it leads to.
    citation-unreadable
      The line looks like a citation but cannot be parsed as one, so it is kept as text.
      Write it as `[name](https://…) – {label}: 2025-12-03`.
    citation-without-link
      The citation has no link. Write it as `[name](https://…)`.
    code-fence-unclosed
      The code block is never closed, so it includes the rest of the text. Close it with a line {marks}.
    comment-unclosed
      The comment is never closed. It is treated as text here, but browsers hide the rest of the page.
      Close it with `-->`.
    control-character
      The text has the control character {character}, which is invisible, and invalid in feeds. Remove it.
    date-ambiguous/day-first
      Jekyll parses the first number as the day: {reading@date-reading}. Write the year first to be clear.
    date-ambiguous/depends-on-build
      This date has no year, or no day at all. Jekyll takes what is missing from the day of the build.
      Write it as `2025-12-03`.
    date-ambiguous/ignored-offset
      Jekyll cannot parse `{part}` as a time zone, and uses the site's. Write an offset as `+0900`.
    date-ambiguous/ignored-text
      Jekyll ignores `{part}` in this date, and parses it as {reading@date-reading}. Remove the text.
    date-ambiguous/no-such-day
      There is no such day or hour. Jekyll parses it as {reading@date-reading}. Fix the date.
    date-ambiguous/short-year
      The year has two digits. Jekyll parses the date as {reading@date-reading}. Write the year with four digits.
    date-ambiguous/unknown-zone
      Jekyll does not know the time zone `{part}`, and uses the site's. Write an offset, as `+0900`.
    date-reading/other-day
      another day
    date-day-shifted/in-address
      This time is on {day} in the site's time zone, so the page and its address show that day.
      Set `timezone` in `_config.yml`, or choose a time that is on the same day in both time zones.
    date-day-shifted/on-page
      This time is on {day} in the site's time zone, so the page shows that day.
      Set `timezone` in `_config.yml`, or choose a time that is on the same day in both time zones.
    date-in-future
      The date is in the future, so Jekyll leaves the post out.
      Use an earlier date, build later, or set `future: true` in `_config.yml`.
    details-left-raw/common-mark
      {host} does not parse Markdown between a tag and the next blank line, so the page shows its source.
      Add a blank line before it.
    details-left-raw/kramdown
      Jekyll does not parse Markdown inside HTML, so the page shows the source of these details.
      Write `<details markdown="1">`.
    details-not-opened
      There are no open details to close, so this line is kept as text. Remove it.
    details-unclosed
      These details are never closed, so they hide the rest of the page. Add a line `</details>` after their text.
    emphasis-literal/end
      {host} does not end {style@text-style} text between a punctuation mark and a letter, so the page shows the
      asterisks. Add a space after them, or write `{opening}…{closing}`.
    emphasis-literal/start
      {host} does not start {style@text-style} text between a letter and a punctuation mark, so the page shows the
      asterisks. Add a space before them, or write `{opening}…{closing}`.
    expected-line
      A line of the format is missing here, such as `{line}`. Add it, or fix the line that should be it.
    front-matter-commas
      Jekyll separates this text only at spaces, so each `{separator}` becomes a part of a name. Write a list.
    front-matter-date-unreadable
      Jekyll cannot parse this date. Write it as `2025-12-03 09:30:00 +0900` or `2025-12-03`.
    front-matter-duplicate-key/other
      Duplicate key `{key}`. The last value counts; remove the others.
    front-matter-duplicate-key/yaml
      Duplicate key `{key}`. Jekyll uses the last value; remove the others.
    front-matter-foreign
      This front matter is in {notation@front-matter-notation}, which Jekyll treats as text.
      For Jekyll, write YAML between two lines `---`.
    front-matter-invalid/field
      {problem@front-matter-problem} Jekyll uses none of the fields until this is fixed.
    front-matter-invalid/whole
      {problem@front-matter-problem} The front matter is kept as text: fix it to use its fields.
    front-matter-item-mapping
      YAML treats this item as a mapping, because a space follows the colon. If you mean the text, put it in quotes.
    front-matter-layout
      {problem@front-matter-problem} Write each field as a line `key: value` to edit it.
    front-matter-limit
      {problem@front-matter-problem} The front matter is kept as text: use fewer levels and aliases.
    front-matter-misplaced/indented
      This front matter is indented, so it is treated as text. Start the file with its `{opening}`.
    front-matter-misplaced/not-first
      This front matter is not the first thing in the file, so it is treated as text.
      Start the file with its `{opening}`.
    front-matter-missing
      The file has no front matter, so Jekyll copies it instead of making a page.
      Start it with `---`, the fields `layout`, `title` and `date`, and `---`.
    front-matter-not-mapping
      The front matter is not a mapping of keys to values. Write each field as a line `key: value`.
    front-matter-title-without-date
      The title does not start with a valid date. Write it as `2025-12-01 topic`.
    front-matter-unclosed/brace
      The front matter is never closed, so the whole file is treated as text. Add `}` after the last field.
    front-matter-unclosed/line
      The front matter is never closed, so the whole file is treated as text.
      Add a `{closing}` line after the last field.
    front-matter-value-cut
      YAML treats `{comment}` as a comment, so it is not in the value.
      If you mean the text, put it in quotes; if not, add a space after the `#`.
    front-matter-value-retyped/number
      YAML parses this as a number. If you mean the text, write `{text}`.
    front-matter-value-retyped/value
      YAML parses this as `{value}`. If you mean the text, write `{text}`.
    generator-mark/mark
      A language model left this mark in its answer, and the page shows it. Remove it.
    generator-mark/reasoning
      A language model left its reasoning in its answer. Remove it, up to `</think>`.
    index-count-wrong
      The index lists {count} {count:entry|entries} for this day.
      Write that number here, or add the missing entries.
    index-day-impossible
      This date does not exist. Fix the month or the day.
    index-day-out-of-order/ascending
      The day is out of order: it is not later than the previous one. Move it, or fix its date.
    index-day-out-of-order/descending
      The day is out of order: it is not earlier than the previous one. Move it, or fix its date.
    index-day-without-link
      The day has no link to its digest. Write a line `📄 [12-31.md](./12-31.md)` below its heading.
    index-link-wrong
      The link does not point to the digest of its day. Link to `{destination}`.
    index-total-wrong
      The days of the index have {count} {count:entry|entries} in total.
      Write that number here, or fix those of the days.
    label-unknown
      “{text}” is not a known word here, so it has no meaning of its own.
      The nearest term is `{term}`: write `{word}`, or add the word to the vocabulary.
    link-anchor-dead/corrected
      On {host}, nothing on the page has this anchor, so the link does nothing. Did you mean `{destination}`?
    link-anchor-dead/unknown
      On {host}, nothing on the page has this anchor, so the link does nothing. Link to a heading, or remove it.
    liquid-in-text/nameless-value
      Jekyll parses this as a Liquid value, but it has no name, so the page shows nothing here.
      To show the braces, write `{% raw %}` before them and `{% endraw %}` after them.
    liquid-in-text/tag
      Jekyll parses this as a Liquid tag, but there is no tag `{name}`. Unless a plugin defines it, the build fails.
      To show the braces, write `{% raw %}` before them and `{% endraw %}` after them.
    liquid-in-text/value
      Jekyll parses this as a Liquid value, but there is no value `{name}`, so the page shows nothing here.
      To show the braces, write `{% raw %}` before them and `{% endraw %}` after them.
    liquid-unclosed
      Jekyll parses these braces as Liquid, but they are never closed, so the build fails.
      To show the braces, write `{% raw %}` before them and `{% endraw %}` after them.
    list-too-deep
      The item is nested deeper than {limit} levels. It is treated as if it were at the last one.
      Nest it less deeply.
    markdown-escaped/bold
      Backslashes escape the asterisks, so the page shows them. To make the text bold, remove the backslashes.
    markdown-escaped/bullet
      The backslash escapes the bullet, so the page shows it as text. To make a list item, remove the backslash.
    markdown-escaped/heading
      The backslash escapes the heading, so the page shows a literal `#`. To make a heading, remove the backslash.
    markdown-escaped/marks
      Backslashes escape `{marks}`, so the page shows it as text. To use it as Markdown, remove the backslashes.
    markdown-escaped/number
      The backslash escapes the number, so the page shows it as text. To make a list item, remove the backslash.
    markdown-escaped/video-heading
      The backslash escapes the heading, so the page shows a literal `#`.
      To make a section of the video, write a heading below the video's.
    metadata-incomplete
      The metadata lacks {fields@metadata-field}.
      Write it as `> 📅 **2025-12-27** | **{importance}** | organization | source`.
    metadata-unreadable
      The line looks like metadata but has neither a valid date nor an importance, so it is kept as text.
      Write it as `> 📅 **2025-12-27** | **{importance}** | organization | source`.
    no-stories
      The post has no story: no line starts with `## `. Add a headline to each story.
    no-videos
      The page has no video. Add a heading `### title, channel {link}, {duration}` for each.
    rule-under-text
      A line of dashes directly below text makes the text a heading. Add a blank line before it.
    story-without-source
      The story names no source. Add a line `[name](https://…)` below its headline.
    table-accidental
      kramdown makes a table of lines that all have a `|`, and links and bold text across it are lost. Write `\|`.
    table-of-contents-entry-dead
      No heading has the anchor of the entry. Remove `[{title}](#{anchor})`.
    table-of-contents-entry-missing
      No entry points to this heading. Add `[{title}](#{anchor})` to the table of contents.
    table-of-contents-entry-out-of-order
      The entry is not in the order of the headings. Move `[{title}](#{anchor})`.
    table-of-contents-entry-retitled
      The entry has the anchor of a heading, but not its title. Write `[{title}](#{anchor})`.
    table-of-contents-entry-stale
      The entry has the title of a heading, but not its anchor. Write `[{title}](#{anchor})`.
    table-of-contents-mark/repeated
      The document already has a table of contents. Only the first one is kept up to date: remove this one.
    table-of-contents-mark/unmatched
      This marker is unmatched, or is inside another pair. Remove it, or add the missing one.
    table-of-contents-missing
      The document has no table of contents. Put it between the lines `{start}` and `{end}`.
    table-of-contents-without-list
      kramdown replaces the list right above `{:toc}` by a table of contents, but there is no list, so the page has no
      table. Put it directly below a list of one item, as `- TOC`.
    timestamp-full-width
      Players do not recognise full-width digits or colons, so the line is treated as text.
      Use the digits 0 to 9 and `:`.
    timestamp-malformed
      This cannot be parsed as a time, so the line is treated as text. Write it as `3:07` or `1:02:33`.
    timestamp-negative
      A time cannot be negative, so the line is treated as text.
      If the dash is a list bullet, add a space after it.
    timestamp-out-of-range
      Minutes and seconds must be at most 59, so the line is treated as text. Fix the time.
    video-with-several-links
      The heading has more than one link; the last one is used as the video's. If that is wrong, remove it.
    video-without-channel
      The video has no channel. Write `, channel` after its title.
    video-without-duration
      The video has no valid duration. Write `, {duration}` after its link.
    video-without-link
      The video has no valid link. Write `{link}` after its channel.
    wrapped-in-code-fence
      The whole post is in a code block, so its page shows the Markdown source. Remove the fence lines.

    chapter-list-look/clock-times
      These lines give times of day
    chapter-list-look/code
      These times are in a code block, where players do not look for chapters
    chapter-list-look/lengths
      These times go up and down, as lengths do, and do not start at 0
    chapter-list-look/log
      These lines look like a log
    chapter-list-look/transcript
      These lines look like captions or a transcript
    front-matter-notation/header-lines
      lines `Key: value`
    metadata-field/date
      a date
    metadata-field/importance
      an importance
    metadata-field/organization
      an organization
    metadata-field/source
      a source
    text-style/bold
      bold
    text-style/bold-italic
      bold italic
    text-style/italic
      italic

    front-matter-problem/header-line
      This is not a line `Key: value`.
    front-matter-problem/json-array
      JSON expects `,` or `]` here.
    front-matter-problem/json-character
      JSON does not allow this character in a text. Write it as an escape.
    front-matter-problem/json-colon
      JSON expects `:` after the key.
    front-matter-problem/json-escape
      The text has an unknown escape. Write `\\` for a backslash.
    front-matter-problem/json-key
      JSON expects a key in double quotes here.
    front-matter-problem/json-member
      JSON expects `,` between two fields.
    front-matter-problem/json-object
      JSON expects `,` or `}` here.
    front-matter-problem/json-unclosed-text
      The text is never closed.
    front-matter-problem/json-value
      JSON expects a value here. Put a text in double quotes.
    front-matter-problem/toml-array
      TOML expects `,` or `]` here.
    front-matter-problem/toml-character
      TOML does not allow this character.
    front-matter-problem/toml-duplicate-key
      The key is defined twice.
    front-matter-problem/toml-duplicate-table
      The table is defined twice.
    front-matter-problem/toml-equals
      TOML expects `=` after the key.
    front-matter-problem/toml-escape
      The text has an unknown escape. Write `\\` for a backslash, or put the text in single quotes.
    front-matter-problem/toml-header-end
      TOML expects the end of the table's heading here.
    front-matter-problem/toml-inline-table
      TOML expects `,` or `}` here.
    front-matter-problem/toml-key
      TOML expects a key here: letters, digits, `_` and `-`, or a text in quotes.
    front-matter-problem/toml-line-end
      Something follows the value. Each field has a line of its own.
    front-matter-problem/toml-not-a-table
      The key has a value already, which is not a table that can be extended.
    front-matter-problem/toml-number
      TOML cannot parse this value. Put a text in quotes.
    front-matter-problem/toml-split-table
      The lines of this table are not together.
    front-matter-problem/toml-unclosed-text
      The text is never closed.
    front-matter-problem/toml-value
      TOML expects a value here. Put a text in quotes.
    front-matter-problem/too-deep
      The front matter is nested too deeply.
    front-matter-problem/too-many-aliases
      The aliases of the front matter expand too far.
    front-matter-problem/yaml-after-bracket
      Text follows the closing bracket. Quote the whole value.
    front-matter-problem/yaml-after-quote
      Text follows the closing quote. Quote the whole value.
    front-matter-problem/yaml-alias-key
      The front matter has aliases and keys that are not plain text.
    front-matter-problem/yaml-brace
      YAML expects `,` or `}` here.
    front-matter-problem/yaml-bracket
      YAML expects `,` or `]` here.
    front-matter-problem/yaml-character
      YAML does not allow this character.
    front-matter-problem/yaml-colon
      A value that contains a colon and a space must be quoted.
    front-matter-problem/yaml-complex-key
      A key of the front matter is not a text.
    front-matter-problem/yaml-document
      The front matter must be one YAML document.
    front-matter-problem/yaml-escape
      The text in double quotes has an unknown escape.
    front-matter-problem/yaml-flow
      This cannot be parsed as a list or mapping in brackets. Quote the value.
    front-matter-problem/yaml-glued-colon
      There is no space after the colon, so this is not a field.
    front-matter-problem/yaml-indented-key
      A key of the front matter does not start its line.
    front-matter-problem/yaml-item
      YAML expects the next item of the list here.
    front-matter-problem/yaml-key
      YAML expects a key here. Check the quotes and the indentation.
    front-matter-problem/yaml-key-place
      A key cannot start here.
    front-matter-problem/yaml-list
      A list cannot start here. Start it on a new line.
    front-matter-problem/yaml-list-unclosed
      The list is never closed.
    front-matter-problem/yaml-mapping-unclosed
      The mapping is never closed.
    front-matter-problem/yaml-missing-colon
      YAML expects `key: value` here.
    front-matter-problem/yaml-name
      A value that starts with `&` or `*` must be quoted.
    front-matter-problem/yaml-not-mapping
      The front matter is not a mapping of keys to values.
    front-matter-problem/yaml-other
      This is not valid YAML.
    front-matter-problem/yaml-other-line
      This line of the front matter does not belong to a key.
    front-matter-problem/yaml-second-document
      There is a second YAML document in the front matter.
    front-matter-problem/yaml-start
      A value cannot start with this character. Quote the value.
    front-matter-problem/yaml-tab
      The line is indented with a tab. YAML allows only spaces.
    front-matter-problem/yaml-unclosed
      The quoted text is never closed.
    front-matter-problem/yaml-unusual-key
      This key of the front matter is written in an unusual way.
    front-matter-problem/yaml-value
      YAML expects a value here.

    chapter-start
      The chapter starts here.
    emphasis-end
      The {style@text-style} text was meant to end here.
    emphasis-start
      The {style@text-style} text was meant to start here.
    first-definition
      It is first defined here.
    next-chapter
      The next chapter starts here.
    previous-chapter
      The previous chapter starts here.
    previous-day
      The previous day is here.
    raw-markdown
      This is Markdown.
    second-paragraph
      This is a second paragraph.

    add-blank-line
      Add a blank line
    add-space-after-colon
      Add a space after the colon
    close-attribute-list
      Close the attribute list
    close-code-block
      Close the code block
    close-details
      Close the details
    close-list
      Close the list with `]`
    close-mapping
      Close the mapping with `}`
    escape-bars
      Escape each `|`
    indent-with-spaces
      Indent with spaces
    link-to
      Link to `{destination}`
    make-heading
      Make it a heading
    make-list
      Make it a list
    move-front-matter
      Start the file with the front matter
    parse-details
      Let Jekyll parse the details
    quote-value
      Put the value in quotes
    rebuild-table-of-contents
      Rebuild the table of contents
    remove-backslashes
      Remove the {count:backslash|backslashes}
    remove-control-character
      Remove the control character
    remove-fence
      Remove the fence
    remove-fence-and-lead
      Remove the fence and the text before it
    remove-mark
      Remove the mark
    remove-reasoning
      Remove the reasoning
    show-braces
      Show the braces
    start-at-zero
      Start the first chapter at 0
    use-ascii-digits
      Use ASCII digits
    write-as-html
      Write the {style@text-style} text as HTML
    write-list
      Write a list
    write-text
      Write `{text}`

    recognition/all-stated-lines
      all lines that the format expects
    recognition/chapter-list
      a list of {count} {count:chapter|chapters}
    recognition/daily-digest-title
      the title of a daily digest
    recognition/dated-source
      a source with its date
    recognition/day-link
      the link to a day
    recognition/day-summary-heading
      the heading of the day's summary
    recognition/entry-count
      the number of entries
    recognition/entry-metadata
      an entry's line of metadata
    recognition/front-matter
      a front matter
    recognition/insights-heading
      the heading of insights
    recognition/links-to-pages
      {count} {count:line that links|lines that link} to other pages
    recognition/monthly-index-title
      the title of a monthly index
    recognition/news-category
      the category `news`
    recognition/news-post-title
      the title of a news post
    recognition/original-summary
      the summary of an article's text
    recognition/stated-line
      a line such as `{line}`
    recognition/summary-heading
      the heading of a summary
    recognition/summary-label
      the label of a summary
    recognition/table-of-contents-start
      the start of a table of contents
    recognition/video-link
      a video's link
    recognition/videos-heading
      the heading of the videos

    chapter-loss/chapter-count
      @ Chapter {chapter}
      The format has no room for the chapter “{value}”.
      + Written: “{written}”.
    chapter-loss/end
      @ Chapter {chapter}
      The format cannot hold the end “{value}”.
      + Written: “{written}”.
    chapter-loss/end-before-start
      @ Chapter {chapter}
      The end “{value}” is before the start, and was left out.
      + Written: “{written}”.
    chapter-loss/end-rounded
      @ Chapter {chapter}
      The format cannot hold the end “{value}” exactly.
      + Written: “{written}”.
    chapter-loss/end-unknown
      @ Chapter {chapter}
      The end is not known: give the duration of the recording.
      + Written: “{written}”.
    chapter-loss/field
      @ Chapter {chapter}
      A list of chapters has no place for the field “{value}”.
      + Written: “{written}”.
    chapter-loss/host-count
      @ Chapter {chapter}
      The host does not show a list with so few chapters: {value}.
      + Written: “{written}”.
    chapter-loss/host-late-start
      @ Chapter {chapter}
      The host does not show a list that starts at {value}: start it at 0.
      + Written: “{written}”.
    chapter-loss/host-repeated-start
      @ Chapter {chapter}
      The host does not show a list with two chapters that start at {value}.
      + Written: “{written}”.
    chapter-loss/host-short-chapter
      @ Chapter {chapter}
      The host does not show a list with a chapter as short as {value}.
      + Written: “{written}”.
    chapter-loss/host-title-length
      @ Chapter {chapter}
      The host shows only the beginning of the title “{value}”.
      + Written: “{written}”.
    chapter-loss/hours-over-99
      @ Chapter {chapter}
      Some programs cannot parse the time “{value}”, which has more than 99 hours.
      + Written: “{written}”.
    chapter-loss/link
      @ Chapter {chapter}
      The format has no place for the link “{value}”.
      + Written: “{written}”.
    chapter-loss/nesting
      @ Chapter {chapter}
      A list cannot nest chapters in this way: “{value}”.
      + Written: “{written}”.
    chapter-loss/notes
      @ Chapter {chapter}
      The format has no place for the notes “{value}”.
      + Written: “{written}”.
    chapter-loss/order
      @ Chapter {chapter}
      The chapters were sorted by their starts: “{value}” starts before the one before it.
      + Written: “{written}”.
    chapter-loss/section
      @ Chapter {chapter}
      The format cannot hold the section “{value}”.
      + Written: “{written}”.
    chapter-loss/start-rounded
      @ Chapter {chapter}
      The format cannot hold the start “{value}” exactly.
      + Written: “{written}”.
    chapter-loss/surrounding-text
      @ Chapter {chapter}
      The format has no place for the text “{value}”.
      + Written: “{written}”.
    chapter-loss/time-out-of-range
      @ Chapter {chapter}
      The format cannot hold the time “{value}”.
      + Written: “{written}”.
    chapter-loss/title-control-characters
      @ Chapter {chapter}
      The format cannot hold the line breaks or control characters of the title “{value}”.
      + Written: “{written}”.
    chapter-loss/title-empty
      @ Chapter {chapter}
      The format demands a title.
      + Written: “{written}”.
    chapter-loss/title-length
      @ Chapter {chapter}
      The format cannot hold all of the title “{value}”.
      + Written: “{written}”.
    chapter-loss/title-notation
      @ Chapter {chapter}
      A part of the title “{value}” would be parsed as notation.
      + Written: “{written}”.
    chapter-loss/title-quotation-marks
      @ Chapter {chapter}
      The format cannot hold the quotation marks of the title “{value}”.
      + Written: “{written}”.
    chapter-loss/title-spaces
      @ Chapter {chapter}
      The format cannot hold the spaces at the ends of the title “{value}”.
      + Written: “{written}”.
    chapter-loss/unrecognised
      @ Chapter {chapter}
      The line “{value}” would not be parsed as a chapter.
      + Written: “{written}”.

    conversion-error/date-missing
      The format needs a day, and the document has none.
      > Give it one.
    conversion-error/start-missing
      @ {property}
      This is missing, but chapters need it for their starts.
      > Convert the document to another format.
    conversion-error/unsupported
      No document can be converted to `{target}`.

    conversion-loss/derived
      @ {property}
      “{value}” is made anew from the document.
    conversion-loss/duplicate
      @ {property}
      “{value}” leads to the same page as “{written}”, so it was left out.
    conversion-loss/nesting
      @ {property}
      “{value}” is no longer nested.
    conversion-loss/no-link
      @ {property}
      “{value}” has no link, so it was left out.
    conversion-loss/no-place
      @ {property}
      The format has no place for “{value}”.
    conversion-loss/not-held
      @ {property}
      The format would not parse “{value}” as what it is, so it was left out.
    conversion-loss/rewritten
      @ {property}
      “{value}” is written as “{written}”.

    feed-remark/date-missing
      @ {subject}
      “{value}” has no date, so it was left out.
      > Give it or its document one.
    feed-remark/date-unknown
      @ {subject}
      The format demands a date, and there is none.
      + Written: “{written}”.
    feed-remark/forbidden-characters
      @ {subject}
      Characters that XML forbids were dropped: {value}.
    feed-remark/link-temporary
      @ {subject}
      The link “{value}” stops working after a while.
      > Link to the page that it leads to.
    feed-remark/link-unsafe
      @ {subject}
      The link “{value}” is not that of a page.
    feed-remark/no-entries
      @ {subject}
      The document has no entries.
    feed-remark/not-held
      @ {subject}
      The format cannot hold “{value}”.
      + Written: “{written}”.
    feed-remark/page-unknown
      @ {subject}
      The address of the page is not known.
    feed-remark/time-missing
      @ {subject}
      The day “{value}” has no time, so the start of the day was taken.
      + Written: “{written}”.
    feed-remark/time-taken
      @ {subject}
      The day “{value}” has no time, so that of the document was taken.
      + Written: “{written}”.
    feed-remark/unpublished
      @ {subject}
      The front matter says that the document is not published, so it was left out.

    chapter-import-error/line
      The format has no such line as the one at byte offset {offset}.
      > Correct the file, or name another format.
    chapter-import-error/other-format
      The text is not in the format it was parsed as:
      its beginning or its chapters are not found at byte offset {offset}.
      > Correct the file, or name another format.
    chapter-import-error/syntax
      The text breaks the rules of its format at byte offset {offset}.
      > Correct the file, or name another format.
    chapter-import-error/time
      The format has no such time as the one at byte offset {offset}.
      > Correct the file, or name another format.
    chapter-import-error/time-missing
      There is a chapter without a start at byte offset {offset}.
      > Correct the file, or name another format.
    chapter-import-error/unclosed
      Something is opened and not closed before the text ends, at byte offset {offset}.
      > Correct the file, or name another format.
    chapter-import-error/value
      The format has no such value as the one at byte offset {offset}.
      > Correct the file, or name another format.
    contradiction-error
      @ {view}
      It contradicts {origin}, which holds the same in another form.
      > Change one of the two, or leave {view} out.
    date-parsing-error/date
      “{text}” is no day.
      > Write one that exists, as 2025-12-03.
    date-parsing-error/date-time
      “{text}” is no day with a time.
      > Write one that exists, as 2025-12-03T09:30:00+09:00.
    file-error/already-exists
      @ {path}
      It exists already, and the document was not read from it.
      > Choose another name, or overwrite it.
    file-error/busy
      @ {path}
      Others are saving files in its folder.
      > Try again.
    file-error/changed-on-disk
      @ {path}
      It was changed by someone else since it was read.
      > Read it again, then edit.
    file-error/has-other-names
      @ {path}
      It has other names, which would keep the old text.
      > Ask to write it in place.
    file-error/interrupted
      @ {path}
      A save of many files was interrupted, and this is its journal.
      > Finish or undo it first.
    file-error/not-a-file
      @ {path}
      It is a pipe, a device or a socket, not a file.
      > Choose a file.
    file-error/outside-folder
      @ {path}
      It is not in the folder whose files are saved together.
      > Save it alone.
    file-error/read-only
      @ {path}
      Nobody may write to it.
      > Change its permissions, or ask to replace it nevertheless.
    file-error/unreadable
      @ {path}
      It cannot be read: {cause@system-error}.
    file-error/unwritable
      @ {path}
      It cannot be written: {cause@system-error}.
    system-error/disk-full
      the disk is full
    system-error/folder
      it is a folder
    system-error/link-loop
      it is a link that leads to itself
    system-error/missing
      there is no such file or folder
    system-error/name-not-utf8
      its name is not UTF-8
    system-error/not-permitted
      the system does not permit it
    grammar-error/adjacent-slots
      @ {part@grammar-part}, element {element}
      Two slots have no text between them.
      > Put some text between them.
      + Example:{example}
    grammar-error/ambiguous
      @ {part@grammar-part}, element {element}
      A line of this element is parsed as another element, which comes first.
      > Make their texts differ.
      + Example:{example}
    grammar-error/footer-not-last
      @ {part@grammar-part}, element {element}
      The footer must be the last element of the document.
      > Put it there.
      + Example:{example}
    grammar-error/front-matter-not-first
      @ {part@grammar-part}, element {element}
      The front matter must be the first element of the document.
      > Put it there.
      + Example:{example}
    grammar-error/line-without-slots
      @ {part@grammar-part}, element {element}
      The document would not know whether it has this line.
      > Give it a slot, or make it the first line of a `Single`.
      + Example:{example}
    grammar-error/line-without-text
      @ {part@grammar-part}, element {element}
      Every line would match.
      > Give the line some text of its own.
      + Example:{example}
    grammar-error/no-place-for-children
      @ {part@grammar-part}, element {element}
      Nested items have no place.
      > Add `Children` after the lines of the item.
      + Example:{example}
    grammar-error/no-place-for-text
      @ {part@grammar-part}, element {element}
      Text that no element matches has no place here.
      > Add `Blocks`.
      + Example:{example}
    grammar-error/part-without-line
      @ {part@grammar-part}, element {element}
      A part is recognised by its first line.
      > Start it with a line that is not optional.
      + Example:{example}
    grammar-error/required-value
      @ {part@grammar-part}, element {element}
      The line may be missing, but its value cannot.
      > Make the property optional.
      + Example:{example}
    grammar-error/too-large
      @ {part@grammar-part}, element {element}
      The grammar states too much.
      > State at most 48 lines, 200 slots and, in a line, four optional pieces.
      + Example:{example}
    grammar-part/.
      document
    parsing-error/invalid-utf8
      @ {path}
      The text is not UTF-8: {fault@utf8-fault} at byte offset {offset}.
      > Convert the file to UTF-8.
    parsing-error/too-large
      @ {path}
      The text has {count} {count:byte|bytes}. The limit is {limit}.
      > Raise the limit.
    rebase-error/conflicts
      @ {properties}
      Both the document and the new text changed this.
      > Take over one of the two changes.
    round-trip-violation
      The law “{law}” is broken: {detail}.
      > This is a defect of the library. Please report it with the text.
    source-edit-error/out-of-bounds
      The edit at index {index} reaches outside the text.
      > Use offsets of the text that is edited.
    source-edit-error/overlapping
      The edit at index {index} starts before the previous one ends.
      > Sort the edits, and join those that overlap.
    source-edit-error/split-scalar
      The edit at index {index} would cut a character in two.
      > Start and end it between two characters.
    utf8-fault/beyondUnicode
      a value above U+10FFFF
    utf8-fault/invalidByte
      a byte that UTF-8 never uses
    utf8-fault/overlong
      an overlong sequence
    utf8-fault/strayContinuation
      a continuation byte with nothing before it
    utf8-fault/surrogate
      a surrogate code point
    utf8-fault/truncated
      an incomplete sequence
    vocabulary-error/conflict
      @ Line {line}
      “{spelling}” would mean both {first} and {second}.
      > Remove it from one of them.
      + The other one is in line {otherLine}.
    vocabulary-error/invalid-file
      @ Line {line}
      {fault@vocabulary-file-fault}
    vocabulary-error/invalid-spelling
      @ Line {line}
      “{spelling}” cannot be a spelling of {place}.
      > Write a word on one line.
    vocabulary-error/unknown-term
      @ Line {line}
      There is no term `{name}`.
      > Use the name of a term.
    vocabulary-error/unlike-term
      @ Line {line}
      There is no term `{name}`.
      > Did you mean `{nearest}`?
    vocabulary-file-fault/empty
      The file is empty. Write a mapping of languages.
    vocabulary-file-fault/languages
      A mapping of languages is expected here.
    vocabulary-file-fault/not-yaml
      The file is not YAML. Write a mapping of languages.
    vocabulary-file-fault/terms
      A mapping of terms is expected here.
    vocabulary-file-fault/word
      A word is expected here.
    writing-error/changed
      @ {path}
      {property} cannot be represented in this format: “{written}” would be parsed back as “{parsedBack}”.
      > Use a different value.
    writing-error/document
      @ {path}
      The document cannot be represented in this format: its parts would be parsed back in another way.
      > Change its parts, or use another format.
    writing-error/fraction
      @ {path}
      {property} cannot be represented in this format: it has no notation for {seconds} seconds.
      > Round it to whole seconds.
    writing-error/line-break
      @ {path}
      {property} cannot have a line break: “{written}”.
      > Put it on one line.
    writing-error/lost
      @ {path}
      {property} cannot be represented in this format: “{written}” would not be parsed back.
      > Use a different value.
    writing-error/misplaced
      @ {path}
      {property} cannot be represented here: “{written}” would be parsed back as something else.
      > Use a different value, or another place.
    writing-error/spaces
      @ {path}
      {property} cannot have these spaces: “{written}” would be parsed back without them.
      > Remove them.
    """#)
}
