extension Translations {
  /// The texts in Korean, in the polite style of the messages.
  static let korean: [String: String] = [
    "Shows, checks, converts and rewrites news digests without losing a byte.":
      "뉴스 모음을 한 바이트도 잃지 않고 보여 주고, 검사하고, 변환하고, 다시 씁니다.",
    """
    Start with:  digest show Examples/Samples/news-post.md

    Each subcommand takes files and folders, goes on past a file that it cannot read, and exits with 0 when \
    all is well, 1 when a file failed and 2 when the call is wrong.
    """:
      """
    먼저 이렇게 실행해 보십시오.  digest show Examples/Samples/news-post.md

    모든 하위 명령은 파일과 폴더를 받고, 읽을 수 없는 파일은 건너뜁니다. 문제가 없으면 0, 실패한 파일이 있으면 1, 호출이 잘못되었으면 2로 끝납니다.
    """,
    "Lay out documents for people.":
      "문서를 읽기 좋게 보여 줍니다.",
    """
    Example:  digest show Examples/Samples/news-post.md

    A news post is shown with its stories, a daily digest with its entries by importance, a monthly index \
    with its days, an episode with its chapters, a video digest with its videos, any other page with its \
    front matter. Colour is for terminals only, and never when NO_COLOR is set.
    """:
      """
    예:  digest show Examples/Samples/news-post.md

    뉴스 글은 스토리, 일일 뉴스는 중요도별 항목, 월간 색인은 날짜, 에피소드는 챕터, 영상 요약은 영상, 그 밖의 페이지는 프런트매터를 보여 줍니다. 색은 터미널에서만 쓰고, \
    NO_COLOR가 설정되어 있으면 쓰지 않습니다.
    """,
    """
    Files and folders. A folder means the .md, .markdown and .txt files in it, at any depth, except hidden ones.
    """:
      "파일과 폴더. 폴더는 그 안의 모든 깊이에 있는 .md, .markdown, .txt 파일을 뜻하며, 숨긴 파일은 빠집니다.",
    "Also read paths from standard input, one a line.":
      "표준 입력에서도 경로를 한 줄에 하나씩 읽습니다.",
    "A YAML file with words of your own: languages, and in each terms with their spellings.":
      "직접 정한 낱말이 있는 YAML 파일: 언어, 그 안의 용어, 용어마다 표기.",
    "Take every file for a document of this format.":
      "모든 파일을 이 형식의 문서로 다룹니다.",
    "Write documents as JSON Lines, a record a file.":
      "문서를 파일마다 한 레코드인 JSON Lines로 씁니다.",
    """
    Example:  digest json _posts | jq -r '.content.stories[]?.headline'

    A record is {"path", "format", "content", "diagnostics"}, or {"path", "error"} for a file that cannot be \
    read. `digest text` makes a document of a record again. For many documents, see `digest worker`.
    """:
      """
    예:  digest json _posts | jq -r '.content.stories[]?.headline'

    레코드는 {"path", "format", "content", "diagnostics"}이고, 읽을 수 없는 파일은 {"path", "error"}입니다. `digest text`는 \
    레코드로 다시 문서를 만듭니다. 문서가 많으면 `digest worker`를 보십시오.
    """,
    """
    Write only these members, separated by commas: paths such as content.stories.headline, through arrays \
    too. A name with - before it, such as -blocks, leaves out all members of that name. The schema, id, path \
    and error are always written.
    """:
      """
    이 멤버만 씁니다. content.stories.headline 같은 경로를 쉼표로 구분하며, 경로는 배열도 지나갑니다. -blocks처럼 이름 앞에 -를 붙이면 그 이름의 멤버를 \
    모두 뺍니다. schema, id, path, error는 늘 씁니다.
    """,
    """
    The language of the messages: en or ko; by default that of the environment (LC_ALL, LC_MESSAGES, LANG).
    """:
      "메시지의 언어: en 또는 ko. 기본값은 환경 변수(LC_ALL, LC_MESSAGES, LANG)를 따릅니다.",
    "Write a record for each line of standard input, without end.":
      "표준 입력의 줄마다 레코드를 하나씩, 끝없이 씁니다.",
    """
    Example:  find . -name '*.md' | digest worker --summary

    A line is a path, or an object of JSON: {"id": …, "path": …}, {"id": …, "text": …} or {"id": …, \
    "base64": …}, with "format" where it is known. Each gives one line, in order: {"schema", "id", "path", \
    "format", "content", "diagnostics"}, or {"schema", "id", "path", "error": {"code", "message", \
    "offset"}}. The id is any value, and comes back as it was written.

    All cores work. Lines are written as soon as they are known, at the latest when the input pauses. The \
    memory does not grow with the number of lines. A document that fails is a record; the worker exits with \
    0, or with 70 when it failed itself. The last line of --summary shows that it was not ended before its time.
    """:
      """
    예:  find . -name '*.md' | digest worker --summary

    한 줄은 경로이거나 JSON 객체입니다: {"id": …, "path": …}, {"id": …, "text": …} 또는 {"id": …, "base64": …}. 형식을 알면 \
    "format"을 더합니다. 줄마다 순서대로 한 줄이 나옵니다: {"schema", "id", "path", "format", "content", "diagnostics"} 또는 \
    {"schema", "id", "path", "error": {"code", "message", "offset"}}. id는 어떤 값이든 되며, 쓰인 그대로 돌아옵니다.

    모든 코어를 씁니다. 결과는 나오는 대로, 늦어도 입력이 멈출 때 씁니다. 줄이 많아져도 메모리는 늘지 않습니다. 실패한 문서도 레코드 하나입니다. 작업기는 0으로 끝나고, 스스로 \
    실패하면 70으로 끝납니다. --summary의 마지막 줄이 있으면 도중에 끊기지 않은 것입니다.
    """,
    "Write a last line with the numbers of lines, documents, failures and rows.":
      "마지막 줄에 줄, 문서, 실패, 행의 수를 씁니다.",
    "A NUL ends each line of the input, as with find -print0.":
      "find -print0처럼 입력의 각 줄이 NUL로 끝납니다.",
    """
    Write flat rows instead of records: a line for each story, entry, chapter, citation or link of a \
    document, each with all columns.
    """:
      "레코드 대신 평평한 행을 씁니다. 문서의 스토리, 항목, 챕터, 출처, 링크마다 한 줄이며, 줄마다 모든 열이 있습니다.",
    "Take every document for one of this format, unless its line says otherwise.":
      "줄에 달리 적혀 있지 않으면 모든 문서를 이 형식으로 다룹니다.",
    "How many bytes a document may have.":
      "문서 하나의 최대 바이트 수.",
    "Print the schema of the output, and exit.":
      "출력의 스키마를 쓰고 끝냅니다.",
    "Write the document of a JSON record.":
      "JSON 레코드로 문서를 씁니다.",
    """
    Example:  digest json a.md | sed s/2025-12-02/2025-12-03/ | digest text a.md

    Reads one record of `digest json`, or its content alone, from standard input. Over the text of FILE, it \
    changes only the lines that the record changes; without FILE, it writes a new text in canonical form.

    A record has some values twice, as the citations of a story and its blocks. With FILE, the record is \
    compared with that of FILE: what differs is the change, in whichever of the two it was made. Changes of \
    both that contradict each other are an error, and so is a record without FILE that contradicts itself. \
    Either may be left out.
    """:
      """
    예:  digest json a.md | sed s/2025-12-02/2025-12-03/ | digest text a.md

    표준 입력에서 `digest json`의 레코드 하나, 또는 그 content만 읽습니다. FILE이 있으면 그 텍스트에서 레코드가 바꾸는 줄만 바꾸고, 없으면 표준 형태로 새 \
    텍스트를 씁니다.

    레코드에는 스토리의 출처와 블록처럼 같은 값이 두 번 있는 것이 있습니다. FILE이 있으면 레코드를 FILE의 레코드와 비교하여, 둘 중 어느 쪽에서든 달라진 것을 변경으로 봅니다. \
    두 변경이 서로 어긋나면 오류이고, FILE 없이 레코드 안에서 어긋나도 오류입니다. 둘 중 하나는 빼도 됩니다.
    """,
    "The file that the record was made from. It is read, not written.":
      "레코드를 만든 파일. 읽기만 하고 쓰지 않습니다.",
    "The format of the content, where the record does not name it.":
      "레코드에 형식이 없을 때 content의 형식.",
    "Report the diagnostics of documents, and fix them.":
      "문서의 진단을 보고하고 고칩니다.",
    """
    Example:  digest check --severity warning _posts
              digest check --publishing --time-zone Asia/Seoul _posts
              digest check --language ko _posts
              digest check --fix --dry-run _posts

    Writes a line for each diagnostic, `file:line:column: severity: message [id]`, which editors understand, \
    and a count to standard error. Exits with 1 when there is an error among them. `digest explain ID` says \
    more about one.
    """:
      """
    예:  digest check --severity warning _posts
         digest check --publishing --time-zone Asia/Seoul _posts
         digest check --language ko _posts
         digest check --fix --dry-run _posts

    진단마다 편집기가 이해하는 `파일:줄:열: 심각도: 메시지 [id]` 한 줄을 쓰고, 개수는 표준 오류에 씁니다. 오류가 있으면 1로 끝납니다. `digest explain ID`로 \
    자세한 설명을 볼 수 있습니다.
    """,
    """
    How to write the diagnostics: human, a line each; json, a line of JSON for each file; sarif, SARIF \
    2.1.0; or github, the commands of its workflows. A format of documents, as news-post, takes every file \
    for one of it. Both may be given.
    """:
      """
    진단을 쓰는 방식. human은 한 줄씩, json은 파일마다 JSON 한 줄, sarif는 SARIF 2.1.0, github는 GitHub 워크플로의 명령입니다. \
    news-post처럼 문서 형식을 주면 모든 파일을 그 형식으로 다룹니다. 둘 다 줄 수 있습니다.
    """,
    "Also say what will break when the documents are published.":
      "문서를 게시하면 깨질 것도 알려 줍니다.",
    """
    With --publishing: what makes the pages, jekyll, github or gitlab. Without it, Jekyll is assumed for \
    files with a front matter, and GitHub for all others.
    """:
      """
    --publishing과 함께: 페이지를 만드는 곳. jekyll, github, gitlab 중 하나입니다. 주지 않으면 프런트매터가 있는 파일은 Jekyll, 나머지는 \
    GitHub로 봅니다.
    """,
    "With --publishing: the time of publishing, as 2025-12-03T09:00:00+09:00. The default is now.":
      "--publishing과 함께: 게시하는 시각. 예: 2025-12-03T09:00:00+09:00. 기본값은 지금입니다.",
    "With --publishing: the site's time zone, as Asia/Seoul. The default is UTC.":
      "--publishing과 함께: 사이트의 시간대. 예: Asia/Seoul. 기본값은 UTC입니다.",
    """
    With --publishing: how the site makes addresses, a named style of Jekyll's or a permalink template.
    """:
      "--publishing과 함께: 사이트가 주소를 만드는 방식. Jekyll의 스타일 이름이나 permalink 틀입니다.",
    "The least severity to write and to fix.":
      "쓰고 고칠 가장 낮은 심각도.",
    "Also show the line, the place in it, and what would fix it.":
      "그 줄과 자리, 고치는 방법도 보여 줍니다.",
    "Exit with 1 when there is a warning, too.":
      "경고가 있어도 1로 끝냅니다.",
    "Apply the fix-its, and write what changes as a diff. Writes the diagnostics that are left.":
      "수정 제안을 적용하고, 달라지는 것을 diff로 씁니다. 남은 진단을 씁니다.",
    "With --fix: only write what would change.":
      "--fix와 함께: 달라질 것만 씁니다.",
    "Prove that no document loses a byte.":
      "어떤 문서도 한 바이트를 잃지 않음을 확인합니다.",
    """
    Example:  digest roundtrip _posts

    Parses and writes each document, in memory: unchanged, it must be the same bytes; written anew, it must \
    be parsed back as the same model, and so must its canonical form, which must be its own canonical form. \
    Ends with the line `N files, N passed, N failed`.
    """:
      """
    예:  digest roundtrip _posts

    문서마다 메모리에서 파싱하고 다시 씁니다. 바꾸지 않으면 바이트가 같아야 하고, 새로 쓴 것을 파싱하면 같은 모델이어야 하며, 표준 형태도 그래야 하고 그 자신의 표준 형태여야 \
    합니다. 마지막 줄은 `N files, N passed, N failed`입니다.
    """,
    "Rewrite documents in canonical form.":
      "문서를 표준 형태로 다시 씁니다.",
    """
    Example:  digest format --check _posts

    Without a flag, writes the canonical form of one file to standard output. The canonical form says the \
    same in the same order; spacing, dashes, quoting and line endings are the standard ones.
    """:
      """
    예:  digest format --check _posts

    플래그가 없으면 파일 하나의 표준 형태를 표준 출력에 씁니다. 표준 형태는 같은 내용을 같은 순서로 담으며, 공백, 대시, 따옴표, 줄바꿈 문자만 표준을 따릅니다.
    """,
    "Write it to the file, as a whole or not at all, and name each file that changed.":
      "파일에 통째로 쓰거나 아예 쓰지 않으며, 바뀐 파일의 이름을 씁니다.",
    "Name each file that is not in canonical form, and exit with 1 if there is one.":
      "표준 형태가 아닌 파일의 이름을 쓰고, 그런 파일이 있으면 1로 끝냅니다.",
    "Write known labels and headings in this language, as en, ja or zh-Hans; by default they stay.":
      "아는 레이블과 제목을 이 언어로 씁니다. 예: en, ja, zh-Hans. 기본값은 그대로 두는 것입니다.",
    "List, check and rebuild the tables of contents of Markdown documents.":
      "Markdown 문서의 목차를 보여 주고, 검사하고, 다시 만듭니다.",
    """
    Example:  digest toc --check README.md docs

    A table is a list of links between two comments, such as <!-- TOC_START --> and <!-- TOC_END -->, or \
    <!-- toc --> and <!-- tocstop -->, or below a heading such as "Contents". Without a flag, writes the \
    entries of each table and what is wrong with them. A daily digest gets the entries that its generator \
    would write; any other document those of its author's style.
    """:
      """
    예:  digest toc --check README.md docs

    목차는 <!-- TOC_START -->와 <!-- TOC_END -->, <!-- toc -->와 <!-- tocstop --> 같은 두 주석 사이나 "목차" 같은 제목 아래에 있는 \
    링크 목록입니다. 플래그가 없으면 목차마다 항목과 잘못된 점을 씁니다. 일일 뉴스에는 생성기가 쓸 항목을, 다른 문서에는 작성자의 방식을 따른 항목을 씁니다.
    """,
    "Write what is wrong only, as `file:line:column: …`, and exit with 1 if there is anything.":
      "잘못된 점만 `파일:줄:열: …` 형식으로 쓰고, 하나라도 있으면 1로 끝냅니다.",
    "Rebuild outdated tables in their author's style, and name each file that changed.":
      "낡은 목차를 작성자의 방식대로 다시 만들고, 바뀐 파일의 이름을 씁니다.",
    "Recognise the format of documents.":
      "문서의 형식을 알아냅니다.",
    """
    Example:  digest detect _posts | grep -v news-post

    Writes `path: format` for each file, the format being {formats}.
    """:
      """
    예:  digest detect _posts | grep -v news-post

    파일마다 `경로: 형식`을 씁니다. 형식은 {formats} 중 하나입니다.
    """,
    "Also show the confidence and the reasons, one a line: `file:line:column: reason`.":
      "확신도와 이유도 `파일:줄:열: 이유` 형식으로 한 줄씩 보여 줍니다.",
    "Convert chapters from and to the formats of other programs.":
      "챕터를 다른 프로그램의 형식에서, 또는 그 형식으로 변환합니다.",
    """
    Example:  digest chapters episode.txt --to ffmetadata --duration 1:02:33 > chapters.ffmeta

    Reads the chapters of show notes or, with --from or where the ending of FILE shows it, of another \
    format, and writes them in the format that --to names. What this format has no place for is reported on \
    standard error, a line for each loss, and is no failure. Without --to, and where the ending of --output \
    shows no format, writes a list for a description.

    Formats: {formats}. The endings of their files are names too, as vtt and cue.
    """:
      """
    예:  digest chapters episode.txt --to ffmetadata --duration 1:02:33 > chapters.ffmeta

    쇼노트의 챕터를 읽습니다. --from을 주거나 FILE의 확장자로 알 수 있으면 다른 형식의 챕터를 읽습니다. 그리고 --to의 형식으로 씁니다. 그 형식에 담을 자리가 없는 것은 \
    표준 오류에 한 줄씩 보고하며, 실패는 아닙니다. --to가 없고 --output의 확장자로도 형식을 알 수 없으면 설명글에 쓸 목록을 씁니다.

    형식: {formats}. vtt, cue처럼 파일의 확장자도 이름으로 쓸 수 있습니다.
    """,
    "Show notes, or a file with chapters.":
      "쇼노트, 또는 챕터가 있는 파일.",
    "The format of FILE, where its ending does not show it.":
      "확장자로 알 수 없을 때 FILE의 형식.",
    "The format to write.":
      "쓸 형식.",
    "The file to write instead of standard output. It is replaced as a whole.":
      "표준 출력 대신 쓸 파일. 통째로 바뀝니다.",
    """
    How long the recording is, as 1:02:33. Where a format demands ends, the last chapter ends there.
    """:
      "녹음의 길이. 예: 1:02:33. 끝이 필요한 형식에서 마지막 챕터가 여기서 끝납니다.",
    "First change the chapters so that the host of --to shows them, and report the changes.":
      "--to의 호스트에서 보이도록 챕터를 먼저 바꾸고, 바꾼 것을 보고합니다.",
    "Say what a diagnostic means, with an example, why it matters and how to fix it.":
      "진단의 뜻을 예와 함께 설명하고, 왜 중요한지와 고치는 방법을 알려 줍니다.",
    """
    Example:  digest explain rule-under-text

    Without an id, lists all of them.
    """:
      """
    예:  digest explain rule-under-text

    id가 없으면 모든 진단을 보여 줍니다.
    """,
    "The id of a diagnostic, which `digest check` writes in brackets.":
      "`digest check`가 대괄호 안에 쓰는 진단의 id.",
    "Write a feed with an entry for each story, entry, video or episode.":
      "스토리, 항목, 영상, 에피소드마다 항목이 하나인 피드를 씁니다.",
    """
    Example:  digest feed _posts --site https://example.com --time-zone Asia/Seoul --format atom > feed.xml

    The newest entries are first. What the feed does not have as the documents have it, such as a time of \
    the day that no document says, is reported on standard error, a line for each, and is no failure.
    """:
      """
    예:  digest feed _posts --site https://example.com --time-zone Asia/Seoul --format atom > feed.xml

    최신 항목이 먼저 나옵니다. 문서에 시각이 없는 것처럼 피드가 문서와 달라지는 점은 표준 오류에 한 줄씩 보고하며, 실패는 아닙니다.
    """,
    "The address of the site, as https://example.com/blog.":
      "사이트의 주소. 예: https://example.com/blog.",
    "The format: json (JSON Feed 1.1), rss (RSS 2.0) or atom.":
      "형식: json(JSON Feed 1.1), rss(RSS 2.0), atom.",
    "How many entries the feed has at most.":
      "피드 항목의 최대 개수.",
    "What the feed is called. The default is the name of the site's host.":
      "피드의 이름. 기본값은 사이트의 호스트 이름입니다.",
    "Who publishes the feed.":
      "피드를 발행하는 사람.",
    "Where the feed will be.":
      "피드가 놓일 주소.",
    "The language of the feed and of messages, as ko.":
      "피드와 메시지의 언어. 예: ko.",
    "What makes the pages: jekyll, github or gitlab.":
      "페이지를 만드는 곳: jekyll, github, gitlab.",
    "The site's time zone, as Asia/Seoul. The default is UTC.":
      "사이트의 시간대. 예: Asia/Seoul. 기본값은 UTC입니다.",
    "How the site makes addresses, a named style of Jekyll's or a permalink template.":
      "사이트가 주소를 만드는 방식. Jekyll의 스타일 이름이나 permalink 틀입니다.",
    """
    The site's folder, from which the paths of pages are. The default is the folder above _posts, or else \
    each folder that is given.
    """:
      "페이지 경로의 기준이 되는 사이트 폴더. 기본값은 _posts의 위 폴더이고, 없으면 주어진 각 폴더입니다.",
    "Convert a document to another format, or make one of several.":
      "문서를 다른 형식으로 변환하거나, 여러 문서를 하나로 만듭니다.",
    """
    Example:  digest convert post.md --to daily-digest > digest.md
    Example:  digest convert digests/2025-11 --to news-post --merge day --title "November" > post.md

    Writes the new document to standard output. What its format has no place for is reported on standard \
    error, a line `file:line:column: message` for each, and is no failure. Nothing is made up: a list of \
    chapters needs a document with starts.

    With --merge, the news of all files are in one document, by the days of the files or by topic. News that \
    lead to the same page as some of an earlier file are left out and reported.
    """:
      """
    예:  digest convert post.md --to daily-digest > digest.md
    예:  digest convert digests/2025-11 --to news-post --merge day --title "November" > post.md

    새 문서를 표준 출력에 씁니다. 그 형식에 담을 자리가 없는 것은 표준 오류에 `파일:줄:열: 메시지` 형식으로 한 줄씩 보고하며, 실패는 아닙니다. 없는 것을 지어내지 않습니다. \
    챕터 목록을 만들려면 시작 시간이 있는 문서가 필요합니다.

    --merge를 주면 모든 파일의 뉴스를 파일의 날짜나 주제에 따라 문서 하나에 담습니다. 앞선 파일의 뉴스와 같은 페이지로 가는 뉴스는 빼고 보고합니다.
    """,
    "Make one document of all files: by day, or by topic.":
      "모든 파일로 문서 하나를 만듭니다. day는 날짜별, topic은 주제별입니다.",
    "With --merge: the title of the document.":
      "--merge와 함께: 문서의 제목.",
    """
    With --merge: the day of the document, as 2025-12-03. The default is the last day of the files.
    """:
      "--merge와 함께: 문서의 날짜. 예: 2025-12-03. 기본값은 파일들의 마지막 날짜입니다.",
    """
    The language of headings, labels and messages, as en, ja or zh-Hans. The default is that of the document, and for \
    messages that of the environment.
    """:
      "제목과 레이블, 메시지의 언어. 예: en, ja, zh-Hans. 기본값은 문서의 언어이고, 메시지는 환경 변수를 따릅니다.",
    "Set a field of the front matter of documents.":
      "문서의 프런트매터 필드를 정합니다.",
    """
    Example:  digest set lang ko _posts
              digest set tags '[AI, robots]' --dry-run _posts

    The value is YAML. A field that is there changes in its place, and a new one comes after the others; \
    nothing else in the file changes. Shows the difference.
    """:
      """
    예:  digest set lang ko _posts
         digest set tags '[AI, robots]' --dry-run _posts

    값은 YAML입니다. 있는 필드는 그 자리에서 바뀌고, 새 필드는 다른 필드 뒤에 옵니다. 파일의 나머지는 바뀌지 않습니다. 달라진 것을 보여 줍니다.
    """,
    "The key of the field.":
      "필드의 키.",
    "The new value, in YAML.":
      "새 값. YAML로 씁니다.",
    "Only show what would change.":
      "달라질 것만 보여 줍니다.",
    "Add, replace or remove a section of documents.":
      "문서의 섹션을 더하거나, 바꾸거나, 지웁니다.",
    """
    Example:  digest section remove Sponsors --dry-run _posts
              digest section add Sources --level 2 --with sources.md _posts

    A section is a heading with what is below it, up to the next heading of its level or a higher one. It is \
    found by the words of its heading, without markup. Nothing else in the file changes. Shows the difference.
    """:
      """
    예:  digest section remove Sponsors --dry-run _posts
         digest section add Sources --level 2 --with sources.md _posts

    섹션은 제목과 그 아래, 같거나 더 높은 수준의 다음 제목 앞까지입니다. 마크업을 뺀 제목의 말로 찾습니다. 파일의 나머지는 바뀌지 않습니다. 달라진 것을 보여 줍니다.
    """,
    "Add a section to documents that have none of the name, at their end or after another section.":
      "그 이름의 섹션이 없는 문서의 끝이나 다른 섹션 뒤에 섹션을 더합니다.",
    "The heading of the section.":
      "섹션의 제목.",
    "The level of the heading, 1 to 6.":
      "제목의 수준, 1부터 6까지.",
    "The section that it comes after. A document without that one stays as it is.":
      "이 섹션 뒤에 옵니다. 그런 섹션이 없는 문서는 그대로 둡니다.",
    "A file with the Markdown below the heading; `-` is standard input.":
      "제목 아래에 올 Markdown이 있는 파일. `-`는 표준 입력입니다.",
    "Replace what is below a heading.":
      "제목 아래의 내용을 바꿉니다.",
    "Remove a heading and what is below it.":
      "제목과 그 아래의 내용을 지웁니다.",
    "Rename a tag in the front matter of documents, and in the entries of daily digests.":
      "문서의 프런트매터와 일일 뉴스 항목의 태그 이름을 바꿉니다.",
    """
    Example:  digest rename-tag 로보틱스 로봇 --dry-run _posts

    A document that has both tags keeps the new one. Nothing else in the file changes. Shows the difference.
    """:
      """
    예:  digest rename-tag 로보틱스 로봇 --dry-run _posts

    두 태그가 모두 있는 문서에는 새 태그만 남습니다. 파일의 나머지는 바뀌지 않습니다. 달라진 것을 보여 줍니다.
    """,
    "The tag.":
      "태그.",
    "What it is called from now on.":
      "앞으로 쓸 이름.",
    "Serve an editor: diagnostics, fixes, outlines, links, renaming and completion as you write.":
      "편집기에 진단, 수정, 개요, 링크, 이름 바꾸기, 자동 완성을 제공합니다.",
    """
    Example:  digest lsp --publishing --time-zone Asia/Seoul

    Speaks the Language Server Protocol over standard input and standard output. Editors start it: the \
    article "Digests in your editor" of the documentation says how to set up VS Code, Neovim and Zed.
    """:
      """
    예:  digest lsp --publishing --time-zone Asia/Seoul

    표준 입력과 표준 출력으로 언어 서버 프로토콜(LSP)을 씁니다. 편집기가 실행합니다. VS Code, Neovim, Zed의 설정은 문서의 "Digests in your \
    editor"에 있습니다.
    """,
    "Does nothing: editors say so that they speak over standard input and output.":
      "아무 일도 하지 않습니다. 표준 입출력을 쓴다고 편집기가 붙이는 플래그입니다.",

    // What is written about documents.
    "{count} file": "파일 {count}개",
    "{count} error": "오류 {count}개",
    "{count} warning": "경고 {count}개",
    "{count} remark": "참고 {count}개",
    "{count} problem": "문제 {count}개",
    "{count} entry": "항목 {count}개",
    "{count} story": "스토리 {count}개",
    "{count} source": "출처 {count}개",
    "{count} field": "필드 {count}개",
    "{count} line": "{count}줄",
    "{count} byte": "{count}바이트",
    "{count} character": "{count}자",
    "{count} day": "날짜 {count}개",
    "{count} chapter": "챕터 {count}개",
    "{count} section": "섹션 {count}개",
    "{count} video": "영상 {count}개",
    "{count} theme": "주제 {count}개",
    "{count} fixed": "{count}개 고침",
    "{count} to be fixed": "고칠 것 {count}개",
    "{count} changed": "{count}개 바뀜",
    "{count} to be changed": "바뀔 것 {count}개",
    "{count} not checked": "{count}개 검사하지 못함",
    "{problems}: see digest check {path}": "{problems}: digest check {path}",
    "no front matter": "프런트매터 없음",
    "{fields}, a body of {lines} and {bytes}": "{fields}, 본문 {lines}, {bytes}",
    "{entries} (as stated in the file)": "{entries}(파일에 적힌 수)",
    "its heading says {count}": "제목에는 {count}",
    "recorded on {date}": "{date} 녹음",
    "Front matter that is no list of fields:": "필드 목록이 아닌 프런트매터:",
    "Videos": "영상",
    "(no importance)": "(중요도 없음)",
    "original article, {length} (collapsed)": "원문, {length}(접힘)",
    "not in canonical form": "표준 형태가 아님",
    "There is no subcommand {name}. Did you mean {names}?": "하위 명령 {name}이(가) 없습니다. {names}을(를) 뜻하셨습니까?",
    "There is no subcommand {name}. See digest --help for those that there are.":
      "하위 명령 {name}이(가) 없습니다. digest --help로 하위 명령을 볼 수 있습니다.",
  ]
}
