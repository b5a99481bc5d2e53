extension MessageCatalogue {
  /// The messages in Korean, in the polite style (합니다체). One term for one thing: see the words of the documents.
  static let korean = MessageCatalogue(
    #"""
    attribute-list-invalid/malformed
      속성 목록처럼 보이지만 해석할 수 없어 텍스트로 남겨 둡니다.
      `{: .class #id key="value" }` 형식으로 쓰고 뒤에는 아무것도 쓰지 마십시오.
    attribute-list-invalid/unclosed
      속성 목록이 닫히지 않아 kramdown이 다음 `}`까지의 텍스트를 모두 목록으로 처리합니다.
      `}`로 닫으십시오.
    bold-literal/end
      {host}에서는 문장 부호와 글자 사이에서 {style@text-style}{style@text-style:을/를} 끝낼 수 없어 별표가 그대로 보입니다.
      별표 뒤에 공백을 넣거나 `{opening}…{closing}` 형식으로 쓰십시오.
    bold-literal/start
      {host}에서는 글자와 문장 부호 사이에서 {style@text-style}{style@text-style:을/를} 시작할 수 없어 별표가 그대로
      보입니다. 별표 앞에 공백을 넣거나 `{opening}…{closing}` 형식으로 쓰십시오.
    bullet-character
      Markdown에는 이런 글머리 기호가 없어 여러 줄이 한 문단으로 이어져 보입니다. 목록 항목은 `-`로 시작하십시오.
    chapter-end-before-start
      챕터가 시작하기 전에 끝납니다. 시작 시간이나 끝 시간을 고치십시오.
    chapter-link-differs
      링크의 시간이 챕터의 시작 시간과 다릅니다. 둘 중 하나를 고치십시오.
    chapter-list-ignored
      {reason@chapter-list-look} 텍스트로 처리합니다. 챕터라면 줄마다 `(00:03:07) 제목` 형식으로 쓰십시오.
    chapter-list-late-start
      첫 챕터가 0에서 시작하지 않아 YouTube, Spotify, Apple Podcasts에서 모든 챕터가 보이지 않습니다.
      0에서 시작하게 고치거나 앞에 챕터를 추가하십시오.
    chapter-list-too-few
      챕터가 {count}개입니다. {hosts}에서는 {minimum}개 이상이어야 합니다. 챕터를 추가하십시오.
    chapter-out-of-order
      앞 챕터보다 먼저 시작하므로 호스트가 목록 전체를 무시합니다. 챕터를 시간순으로 정렬하거나 시간을 고치십시오.
    chapter-start-repeated
      앞 챕터와 같은 시간에 시작합니다. 둘 중 하나의 시간을 고치거나 챕터를 지우십시오.
    chapter-time-implausible
      챕터가 1,000시간 이후에 시작합니다. 시간을 `01:02:33`처럼 시, 분, 초로 쓰십시오.
    chapter-title-too-long/one
      제목이 {host}에서 보이는 {limit}자보다 깁니다. 중요한 말을 앞에 쓰거나 제목을 줄이십시오.
    chapter-title-too-long/several
      제목이 {host}에서 보이는 {limit}자보다 깁니다. 이런 제목이 {others}개 더 있습니다.
      중요한 말을 앞에 쓰거나 제목을 줄이십시오.
    chapter-too-short
      챕터가 {seconds}초보다 짧아 {hosts}에서 모든 챕터가 보이지 않습니다. 다음 챕터와 합치거나 시간을 고치십시오.
    citation-date-unreadable
      없는 날짜라서 비고로 남겨 둡니다. 날짜를 `2025-12-03` 형식으로 쓰십시오.
    citation-link-temporary
      얼마 뒤에는 열리지 않는 주소라서 출처를 확인할 수 없게 됩니다. 열어서 이동한 페이지의 주소로 바꾸십시오.
    citation-unreadable
      출처처럼 보이지만 해석할 수 없어 텍스트로 남겨 둡니다. `[이름](https://…) – {label}: 2025-12-03` 형식으로 쓰십시오.
    citation-without-link
      출처에 링크가 없습니다. `[이름](https://…)` 형식으로 쓰십시오.
    code-fence-unclosed
      코드 블록이 닫히지 않아 나머지 텍스트가 모두 코드가 됩니다. {marks}만 있는 줄로 닫으십시오.
    comment-unclosed
      주석이 닫히지 않았습니다. 여기서는 텍스트로 처리하지만 브라우저에서는 나머지 페이지가 보이지 않습니다.
      `-->`로 닫으십시오.
    control-character
      제어 문자 {character}{character:이/가} 있습니다. 보이지 않는 문자이며 피드에는 쓸 수 없습니다. 지우십시오.
    date-ambiguous/day-first
      Jekyll은 첫 숫자를 월이 아닌 일로 보아 {reading@date-reading}{reading@date-reading:으로/로} 해석합니다.
      연도를 맨 앞에 쓰십시오.
    date-ambiguous/depends-on-build
      연도가 없거나 날짜 자체가 없습니다. Jekyll은 빠진 부분을 빌드하는 날의 날짜로 채웁니다.
      `2025-12-03` 형식으로 쓰십시오.
    date-ambiguous/ignored-offset
      Jekyll이 `{part}`{part:을/를} 시간대로 해석하지 못해 사이트의 시간대를 씁니다. `+0900` 형식으로 쓰십시오.
    date-ambiguous/ignored-text
      Jekyll은 날짜에서 `{part}`{part:을/를} 무시하고 {reading@date-reading}{reading@date-reading:으로/로} 해석합니다.
      이 텍스트를 지우십시오.
    date-ambiguous/no-such-day
      없는 날짜나 시각입니다. Jekyll은 {reading@date-reading}{reading@date-reading:으로/로} 해석합니다. 날짜를 고치십시오.
    date-ambiguous/short-year
      연도가 두 자리입니다. Jekyll은 {reading@date-reading}{reading@date-reading:으로/로} 해석합니다.
      연도를 네 자리로 쓰십시오.
    date-ambiguous/unknown-zone
      Jekyll이 모르는 시간대 `{part}` 대신 사이트의 시간대를 씁니다. `+0900` 형식으로 쓰십시오.
    date-reading/other-day
      다른 날
    date-day-shifted/in-address
      이 시각은 사이트의 시간대로는 {day}이므로 페이지와 주소에 그 날짜가 표시됩니다.
      `_config.yml`에 `timezone`을 설정하거나 두 시간대에서 날짜가 같은 시각을 쓰십시오.
    date-day-shifted/on-page
      이 시각은 사이트의 시간대로는 {day}이므로 페이지에 그 날짜가 표시됩니다.
      `_config.yml`에 `timezone`을 설정하거나 두 시간대에서 날짜가 같은 시각을 쓰십시오.
    date-in-future
      날짜가 미래라서 Jekyll이 글을 내보내지 않습니다.
      날짜를 앞당기거나, 나중에 빌드하거나, `_config.yml`에 `future: true`를 설정하십시오.
    details-left-raw/common-mark
      {host}에서는 태그부터 다음 빈 줄까지 Markdown을 해석하지 않아 원문이 그대로 보입니다. 앞에 빈 줄을 넣으십시오.
    details-left-raw/kramdown
      Jekyll은 HTML 안의 Markdown을 해석하지 않아 접힌 내용의 원문이 그대로 보입니다.
      `<details markdown="1">`로 쓰십시오.
    details-not-opened
      닫을 접기(`<details>`)가 없어 이 줄을 텍스트로 남겨 둡니다. 지우십시오.
    details-unclosed
      접기(`<details>`)가 닫히지 않아 나머지 페이지가 접힙니다. 접을 내용 뒤에 `</details>` 줄을 추가하십시오.
    emphasis-literal/end
      {host}에서는 문장 부호와 글자 사이에서 {style@text-style}{style@text-style:을/를} 끝낼 수 없어 별표가 그대로 보입니다.
      별표 뒤에 공백을 넣거나 `{opening}…{closing}` 형식으로 쓰십시오.
    emphasis-literal/start
      {host}에서는 글자와 문장 부호 사이에서 {style@text-style}{style@text-style:을/를} 시작할 수 없어 별표가 그대로
      보입니다. 별표 앞에 공백을 넣거나 `{opening}…{closing}` 형식으로 쓰십시오.
    expected-line
      형식에 있어야 할 줄이 빠졌습니다. 예: `{line}`. 줄을 추가하거나, 그 줄이어야 할 줄을 고치십시오.
    front-matter-commas
      Jekyll은 이 텍스트를 공백에서만 나누므로 `{separator}`{separator:이/가} 이름에 포함됩니다. 목록으로 쓰십시오.
    front-matter-date-unreadable
      Jekyll이 해석할 수 없는 날짜입니다. `2025-12-03 09:30:00 +0900` 또는 `2025-12-03` 형식으로 쓰십시오.
    front-matter-duplicate-key/other
      키 `{key}`{key:이/가} 중복되었습니다. 마지막 값만 쓰이므로 나머지는 지우십시오.
    front-matter-duplicate-key/yaml
      키 `{key}`{key:이/가} 중복되었습니다. Jekyll은 마지막 값만 쓰므로 나머지는 지우십시오.
    front-matter-foreign
      프런트매터가 {notation@front-matter-notation} 형식이라 Jekyll은 텍스트로 처리합니다.
      Jekyll에서 쓰려면 `---` 두 줄 사이에 YAML로 쓰십시오.
    front-matter-invalid/field
      {problem@front-matter-problem} 고칠 때까지 Jekyll은 프런트매터의 모든 필드를 무시합니다.
    front-matter-invalid/whole
      {problem@front-matter-problem} 프런트매터를 텍스트로 남겨 두므로 필드를 쓰려면 고치십시오.
    front-matter-item-mapping
      콜론 뒤에 공백이 있어 YAML이 이 항목을 매핑으로 처리합니다. 텍스트라면 따옴표로 묶으십시오.
    front-matter-layout
      {problem@front-matter-problem} 편집할 수 있게 필드마다 `key: value` 형식으로 한 줄씩 쓰십시오.
    front-matter-limit
      {problem@front-matter-problem} 프런트매터를 텍스트로 남겨 두므로 단계와 별칭을 줄이십시오.
    front-matter-misplaced/indented
      프런트매터가 들여쓰기되어 있어 텍스트로 처리됩니다. 파일을 프런트매터의 `{opening}` 줄로 시작하십시오.
    front-matter-misplaced/not-first
      프런트매터가 파일의 맨 앞에 있지 않아 텍스트로 처리됩니다. 파일을 프런트매터의 `{opening}` 줄로 시작하십시오.
    front-matter-missing
      프런트매터가 없어 Jekyll이 페이지를 만들지 않고 파일을 그대로 복사합니다.
      파일 맨 앞에 `---`, 필드 `layout`, `title`, `date`, `---`를 차례로 쓰십시오.
    front-matter-not-mapping
      프런트매터가 키와 값의 매핑이 아닙니다. 필드마다 `key: value` 형식으로 한 줄씩 쓰십시오.
    front-matter-title-without-date
      제목이 올바른 날짜로 시작하지 않습니다. `2025-12-01 주제` 형식으로 쓰십시오.
    front-matter-unclosed/brace
      프런트매터가 닫히지 않아 파일 전체를 텍스트로 처리합니다. 마지막 필드 뒤에 `}`를 추가하십시오.
    front-matter-unclosed/line
      프런트매터가 닫히지 않아 파일 전체를 텍스트로 처리합니다. 마지막 필드 뒤에 `{closing}` 줄을 추가하십시오.
    front-matter-value-cut
      YAML은 `{comment}`{comment:을/를} 주석으로 처리하므로 값에 들어가지 않습니다.
      텍스트라면 따옴표로 묶고, 주석이라면 `#` 뒤에 공백을 넣으십시오.
    front-matter-value-retyped/number
      YAML이 숫자로 해석합니다. 텍스트라면 `{text}`처럼 따옴표로 묶으십시오.
    front-matter-value-retyped/value
      YAML이 `{value}`{value:으로/로} 해석합니다. 텍스트라면 `{text}`처럼 따옴표로 묶으십시오.
    generator-mark/mark
      언어 모델이 답변에 남긴 표시가 페이지에 그대로 보입니다. 지우십시오.
    generator-mark/reasoning
      언어 모델의 추론 과정이 남아 있습니다. `</think>`까지 지우십시오.
    index-count-wrong
      이날의 목록에는 항목이 {count}개 있습니다. 이 수로 고치거나 빠진 항목을 추가하십시오.
    index-day-impossible
      없는 날짜입니다. 월이나 일을 고치십시오.
    index-day-out-of-order/ascending
      날짜 순서가 맞지 않습니다. 앞 날짜보다 뒤여야 합니다. 자리를 옮기거나 날짜를 고치십시오.
    index-day-out-of-order/descending
      날짜 순서가 맞지 않습니다. 앞 날짜보다 이전이어야 합니다. 자리를 옮기거나 날짜를 고치십시오.
    index-day-without-link
      이날의 일일 뉴스로 가는 링크가 없습니다. 날짜 아래에 `📄 [12-31.md](./12-31.md)` 형식의 줄을 추가하십시오.
    index-link-wrong
      링크가 이날의 일일 뉴스를 가리키지 않습니다. `{destination}`{destination:으로/로} 고치십시오.
    index-total-wrong
      모든 날짜의 항목을 더하면 {count}개입니다. 이 수로 고치거나 날짜별 수를 고치십시오.
    label-unknown
      “{text}”{text:은/는} 여기서 쓰는 말이 아니라서 아무 뜻도 없습니다. 가장 가까운 용어는 `{term}`입니다.
      `{word}`{word:으로/로} 쓰거나 이 말을 어휘에 추가하십시오.
    link-anchor-dead/corrected
      {host}에서는 이 앵커가 페이지에 없어 링크가 동작하지 않습니다. 혹시 `{destination}`입니까?
    link-anchor-dead/unknown
      {host}에서는 이 앵커가 페이지에 없어 링크가 동작하지 않습니다. 페이지에 있는 제목으로 연결하거나 링크를 지우십시오.
    liquid-in-text/nameless-value
      Jekyll이 Liquid 값으로 해석하지만 이름이 없어 페이지에 아무것도 보이지 않습니다.
      중괄호를 그대로 보이게 하려면 앞에 `{% raw %}`, 뒤에 `{% endraw %}`를 쓰십시오.
    liquid-in-text/tag
      Jekyll이 Liquid 태그로 해석하지만 `{name}` 태그는 없습니다. 플러그인이 정의하지 않으면 빌드가 실패합니다.
      중괄호를 그대로 보이게 하려면 앞에 `{% raw %}`, 뒤에 `{% endraw %}`를 쓰십시오.
    liquid-in-text/value
      Jekyll이 Liquid 값으로 해석하지만 `{name}` 값이 없어 페이지에 아무것도 보이지 않습니다.
      중괄호를 그대로 보이게 하려면 앞에 `{% raw %}`, 뒤에 `{% endraw %}`를 쓰십시오.
    liquid-unclosed
      Jekyll이 이 중괄호를 Liquid로 해석하지만 닫히지 않아 빌드가 실패합니다.
      중괄호를 그대로 보이게 하려면 앞에 `{% raw %}`, 뒤에 `{% endraw %}`를 쓰십시오.
    list-too-deep
      항목이 {limit}단계보다 깊이 들어가 있어 마지막 단계에 있는 것으로 처리합니다. 단계를 줄이십시오.
    markdown-escaped/bold
      백슬래시 때문에 별표가 그대로 보입니다. 굵게 표시하려면 백슬래시를 지우십시오.
    markdown-escaped/bullet
      백슬래시 때문에 글머리 기호가 텍스트로 보입니다. 목록 항목으로 만들려면 백슬래시를 지우십시오.
    markdown-escaped/heading
      백슬래시 때문에 `#`이 그대로 보입니다. 제목으로 만들려면 백슬래시를 지우십시오.
    markdown-escaped/marks
      백슬래시 때문에 `{marks}`{marks:이/가} 텍스트로 보입니다. Markdown으로 쓰려면 백슬래시를 지우십시오.
    markdown-escaped/number
      백슬래시 때문에 번호가 텍스트로 보입니다. 목록 항목으로 만들려면 백슬래시를 지우십시오.
    markdown-escaped/video-heading
      백슬래시 때문에 `#`이 그대로 보입니다. 영상의 섹션으로 만들려면 영상 제목보다 낮은 단계의 제목으로 쓰십시오.
    metadata-incomplete
      메타데이터에 빠진 것이 있습니다: {fields@metadata-field}.
      `> 📅 **2025-12-27** | **{importance}** | 기관 | 출처` 형식으로 쓰십시오.
    metadata-unreadable
      메타데이터처럼 보이지만 올바른 날짜도 중요도도 없어 텍스트로 남겨 둡니다.
      `> 📅 **2025-12-27** | **{importance}** | 기관 | 출처` 형식으로 쓰십시오.
    no-stories
      글에 스토리가 없습니다. `## `로 시작하는 줄이 없습니다. 스토리마다 헤드라인을 추가하십시오.
    no-videos
      페이지에 영상이 없습니다. 영상마다 `### 제목, 채널 {link}, {duration}` 형식의 제목을 추가하십시오.
    rule-under-text
      텍스트 바로 아래에 `---` 같은 줄이 있으면 그 텍스트가 제목이 됩니다. 사이에 빈 줄을 넣으십시오.
    story-without-source
      스토리에 출처가 없습니다. 헤드라인 아래에 `[이름](https://…)` 줄을 추가하십시오.
    table-accidental
      모든 줄에 `|`가 있어 kramdown이 표로 만들고, `|`에 걸친 링크와 굵은 글씨가 사라집니다. `\|`로 쓰십시오.
    table-of-contents-entry-dead
      목차 항목의 앵커에 해당하는 제목이 없습니다. `[{title}](#{anchor})` 항목을 지우십시오.
    table-of-contents-entry-missing
      이 제목을 가리키는 목차 항목이 없습니다. 목차에 `[{title}](#{anchor})` 항목을 추가하십시오.
    table-of-contents-entry-out-of-order
      목차 항목의 순서가 제목의 순서와 다릅니다. `[{title}](#{anchor})` 항목을 옮기십시오.
    table-of-contents-entry-retitled
      목차 항목의 앵커는 맞지만 문구가 제목과 다릅니다. `[{title}](#{anchor})` 형식으로 고치십시오.
    table-of-contents-entry-stale
      목차 항목의 문구는 맞지만 앵커가 제목과 다릅니다. `[{title}](#{anchor})` 형식으로 고치십시오.
    table-of-contents-mark/repeated
      문서에 이미 목차가 있습니다. 첫 번째 목차만 갱신되므로 이 목차는 지우십시오.
    table-of-contents-mark/unmatched
      이 표시는 짝이 없거나 다른 짝의 안에 있습니다. 지우거나 빠진 표시를 추가하십시오.
    table-of-contents-missing
      문서에 목차가 없습니다. `{start}` 줄과 `{end}` 줄 사이에 목차를 넣으십시오.
    table-of-contents-without-list
      kramdown은 `{:toc}` 바로 위의 목록을 목차로 바꾸지만, 위에 목록이 없어 목차가 만들어지지 않습니다.
      `- TOC`처럼 항목이 하나인 목록 바로 아래에 쓰십시오.
    timestamp-full-width
      플레이어는 전각 숫자와 콜론을 인식하지 못하므로 이 줄을 텍스트로 처리합니다. 0부터 9까지의 숫자와 `:`를 쓰십시오.
    timestamp-malformed
      시간으로 해석할 수 없어 이 줄을 텍스트로 처리합니다. `3:07` 또는 `1:02:33` 형식으로 쓰십시오.
    timestamp-negative
      시간은 음수일 수 없어 이 줄을 텍스트로 처리합니다. 앞의 선이 글머리 기호라면 뒤에 공백을 넣으십시오.
    timestamp-out-of-range
      분과 초는 59까지만 쓸 수 있어 이 줄을 텍스트로 처리합니다. 시간을 고치십시오.
    video-with-several-links
      제목에 링크가 여러 개 있어 마지막 링크를 영상의 링크로 씁니다. 아니라면 그 링크를 지우십시오.
    video-without-channel
      영상에 채널이 없습니다. 제목 뒤에 `, 채널`을 쓰십시오.
    video-without-duration
      영상에 올바른 길이가 없습니다. 링크 뒤에 `, {duration}`{duration:을/를} 쓰십시오.
    video-without-link
      영상에 올바른 링크가 없습니다. 채널 뒤에 `{link}` 형식으로 쓰십시오.
    wrapped-in-code-fence
      글 전체가 코드 블록 안에 있어 페이지에 Markdown 원문이 보입니다. 코드 블록을 여닫는 줄을 지우십시오.

    chapter-list-look/clock-times
      시각을 적은 줄이라서
    chapter-list-look/code
      플레이어가 챕터를 찾지 않는 코드 블록 안의 시간이라서
    chapter-list-look/lengths
      0에서 시작하지 않고 길이처럼 커졌다 작아졌다 하는 시간이라서
    chapter-list-look/log
      로그처럼 보이는 줄이라서
    chapter-list-look/transcript
      자막이나 대본처럼 보이는 줄이라서
    front-matter-notation/header-lines
      `Key: value`
    metadata-field/date
      날짜
    metadata-field/importance
      중요도
    metadata-field/organization
      기관
    metadata-field/source
      출처
    text-style/bold
      굵은 글씨
    text-style/bold-italic
      굵은 기울임꼴
    text-style/italic
      기울임꼴

    front-matter-problem/header-line
      `Key: value` 형식의 줄이 아닙니다.
    front-matter-problem/json-array
      JSON에서는 여기에 `,`나 `]`가 있어야 합니다.
    front-matter-problem/json-character
      JSON의 텍스트에 쓸 수 없는 문자입니다. 이스케이프로 쓰십시오.
    front-matter-problem/json-colon
      JSON에서는 키 뒤에 `:`가 있어야 합니다.
    front-matter-problem/json-escape
      알 수 없는 이스케이프가 있습니다. 백슬래시는 `\\`로 쓰십시오.
    front-matter-problem/json-key
      JSON에서는 여기에 큰따옴표로 묶은 키가 있어야 합니다.
    front-matter-problem/json-member
      JSON에서는 두 필드 사이에 `,`가 있어야 합니다.
    front-matter-problem/json-object
      JSON에서는 여기에 `,`나 `}`가 있어야 합니다.
    front-matter-problem/json-unclosed-text
      텍스트가 닫히지 않았습니다.
    front-matter-problem/json-value
      JSON에서는 여기에 값이 있어야 합니다. 텍스트는 큰따옴표로 묶으십시오.
    front-matter-problem/toml-array
      TOML에서는 여기에 `,`나 `]`가 있어야 합니다.
    front-matter-problem/toml-character
      TOML에서 쓸 수 없는 문자입니다.
    front-matter-problem/toml-duplicate-key
      키가 두 번 정의되었습니다.
    front-matter-problem/toml-duplicate-table
      테이블이 두 번 정의되었습니다.
    front-matter-problem/toml-equals
      TOML에서는 키 뒤에 `=`가 있어야 합니다.
    front-matter-problem/toml-escape
      알 수 없는 이스케이프가 있습니다. 백슬래시는 `\\`로 쓰거나 텍스트를 작은따옴표로 묶으십시오.
    front-matter-problem/toml-header-end
      TOML에서는 여기에서 테이블의 머리 줄이 끝나야 합니다.
    front-matter-problem/toml-inline-table
      TOML에서는 여기에 `,`나 `}`가 있어야 합니다.
    front-matter-problem/toml-key
      TOML에서는 여기에 키가 있어야 합니다. 영문자, 숫자, `_`, `-`로 쓰거나 따옴표로 묶으십시오.
    front-matter-problem/toml-line-end
      값 뒤에 다른 텍스트가 있습니다. 필드는 한 줄에 하나씩 쓰십시오.
    front-matter-problem/toml-not-a-table
      이 키에는 이미 값이 있고, 그 값은 확장할 수 있는 테이블이 아닙니다.
    front-matter-problem/toml-number
      TOML이 해석할 수 없는 값입니다. 텍스트는 따옴표로 묶으십시오.
    front-matter-problem/toml-split-table
      이 테이블의 줄이 서로 떨어져 있습니다.
    front-matter-problem/toml-unclosed-text
      텍스트가 닫히지 않았습니다.
    front-matter-problem/toml-value
      TOML에서는 여기에 값이 있어야 합니다. 텍스트는 따옴표로 묶으십시오.
    front-matter-problem/too-deep
      프런트매터의 단계가 너무 깊습니다.
    front-matter-problem/too-many-aliases
      프런트매터의 별칭을 펼치면 너무 커집니다.
    front-matter-problem/yaml-after-bracket
      닫는 괄호 뒤에 텍스트가 있습니다. 값 전체를 따옴표로 묶으십시오.
    front-matter-problem/yaml-after-quote
      닫는 따옴표 뒤에 텍스트가 있습니다. 값 전체를 따옴표로 묶으십시오.
    front-matter-problem/yaml-alias-key
      프런트매터에 별칭이 있는데, 단순한 텍스트가 아닌 키도 있습니다.
    front-matter-problem/yaml-brace
      YAML에서는 여기에 `,`나 `}`가 있어야 합니다.
    front-matter-problem/yaml-bracket
      YAML에서는 여기에 `,`나 `]`가 있어야 합니다.
    front-matter-problem/yaml-character
      YAML에서 쓸 수 없는 문자입니다.
    front-matter-problem/yaml-colon
      콜론과 공백이 이어서 있는 값은 따옴표로 묶어야 합니다.
    front-matter-problem/yaml-complex-key
      프런트매터의 키가 텍스트가 아닙니다.
    front-matter-problem/yaml-document
      프런트매터는 하나의 YAML 문서여야 합니다.
    front-matter-problem/yaml-escape
      큰따옴표로 묶은 텍스트에 알 수 없는 이스케이프가 있습니다.
    front-matter-problem/yaml-flow
      괄호 안의 목록이나 매핑으로 해석할 수 없습니다. 값을 따옴표로 묶으십시오.
    front-matter-problem/yaml-glued-colon
      콜론 뒤에 공백이 없어 필드가 아닙니다.
    front-matter-problem/yaml-indented-key
      프런트매터의 키가 줄의 맨 앞에 있지 않습니다.
    front-matter-problem/yaml-item
      YAML에서는 여기에 목록의 다음 항목이 있어야 합니다.
    front-matter-problem/yaml-key
      YAML에서는 여기에 키가 있어야 합니다. 따옴표와 들여쓰기를 확인하십시오.
    front-matter-problem/yaml-key-place
      여기에서 키를 시작할 수 없습니다.
    front-matter-problem/yaml-list
      여기에서 목록을 시작할 수 없습니다. 새 줄에서 시작하십시오.
    front-matter-problem/yaml-list-unclosed
      목록이 닫히지 않았습니다.
    front-matter-problem/yaml-mapping-unclosed
      매핑이 닫히지 않았습니다.
    front-matter-problem/yaml-missing-colon
      YAML에서는 여기에 `key: value`가 있어야 합니다.
    front-matter-problem/yaml-name
      `&`나 `*`로 시작하는 값은 따옴표로 묶어야 합니다.
    front-matter-problem/yaml-not-mapping
      프런트매터가 키와 값의 매핑이 아닙니다.
    front-matter-problem/yaml-other
      올바른 YAML이 아닙니다.
    front-matter-problem/yaml-other-line
      프런트매터의 이 줄은 어느 키에도 속하지 않습니다.
    front-matter-problem/yaml-second-document
      프런트매터에 두 번째 YAML 문서가 있습니다.
    front-matter-problem/yaml-start
      값은 이 문자로 시작할 수 없습니다. 값을 따옴표로 묶으십시오.
    front-matter-problem/yaml-tab
      탭으로 들여쓴 줄입니다. YAML에서는 공백만 쓸 수 있습니다.
    front-matter-problem/yaml-unclosed
      따옴표로 묶은 텍스트가 닫히지 않았습니다.
    front-matter-problem/yaml-unusual-key
      프런트매터의 이 키가 흔하지 않은 방식으로 쓰여 있습니다.
    front-matter-problem/yaml-value
      YAML에서는 여기에 값이 있어야 합니다.

    chapter-start
      챕터는 여기서 시작합니다.
    emphasis-end
      {style@text-style}{style@text-style:은/는} 여기서 끝나야 합니다.
    emphasis-start
      {style@text-style}{style@text-style:은/는} 여기서 시작해야 합니다.
    first-definition
      처음 정의된 곳입니다.
    next-chapter
      다음 챕터는 여기서 시작합니다.
    previous-chapter
      앞 챕터는 여기서 시작합니다.
    previous-day
      앞 날짜는 여기에 있습니다.
    raw-markdown
      여기가 Markdown입니다.
    second-paragraph
      여기가 두 번째 문단입니다.

    add-blank-line
      빈 줄 추가하기
    add-space-after-colon
      콜론 뒤에 공백 추가하기
    close-attribute-list
      속성 목록 닫기
    close-code-block
      코드 블록 닫기
    close-details
      접기(`<details>`) 닫기
    close-list
      `]`로 목록 닫기
    close-mapping
      `}`로 매핑 닫기
    escape-bars
      모든 `|` 이스케이프하기
    indent-with-spaces
      공백으로 들여쓰기
    link-to
      `{destination}`{destination:으로/로} 연결하기
    make-heading
      제목으로 만들기
    make-list
      목록으로 만들기
    move-front-matter
      프런트매터로 파일 시작하기
    parse-details
      Jekyll이 접힌 내용을 해석하게 하기
    quote-value
      값을 따옴표로 묶기
    rebuild-table-of-contents
      목차 다시 만들기
    remove-backslashes
      백슬래시 {count}개 지우기
    remove-control-character
      제어 문자 지우기
    remove-fence
      코드 블록을 여닫는 줄 지우기
    remove-fence-and-lead
      코드 블록을 여닫는 줄과 그 앞의 텍스트 지우기
    remove-mark
      표시 지우기
    remove-reasoning
      추론 과정 지우기
    show-braces
      중괄호를 그대로 보이게 하기
    start-at-zero
      첫 챕터를 0에서 시작하기
    use-ascii-digits
      반각 숫자로 바꾸기
    write-as-html
      {style@text-style}{style@text-style:을/를} HTML로 쓰기
    write-list
      목록으로 쓰기
    write-text
      `{text}`{text:으로/로} 쓰기

    recognition/all-stated-lines
      형식에 있어야 할 모든 줄
    recognition/chapter-list
      챕터 {count}개의 목록
    recognition/daily-digest-title
      일일 뉴스의 제목
    recognition/dated-source
      날짜가 붙은 출처
    recognition/day-link
      날짜로 가는 링크
    recognition/day-summary-heading
      일일 요약의 제목
    recognition/entry-count
      항목의 수
    recognition/entry-metadata
      항목의 메타데이터 줄
    recognition/front-matter
      프런트매터
    recognition/insights-heading
      시사점의 제목
    recognition/links-to-pages
      다른 페이지로 연결하는 줄 {count}개
    recognition/monthly-index-title
      월간 색인의 제목
    recognition/news-category
      카테고리 `news`
    recognition/news-post-title
      뉴스 글의 제목
    recognition/original-summary
      접힌 원문의 제목
    recognition/stated-line
      `{line}` 같은 줄
    recognition/summary-heading
      요약의 제목
    recognition/summary-label
      요약의 레이블
    recognition/table-of-contents-start
      목차의 시작
    recognition/video-link
      영상의 링크
    recognition/videos-heading
      영상 목록의 제목

    chapter-loss/chapter-count
      @ 챕터 {chapter}
      형식에 챕터 “{value}”{value:이/가} 들어갈 자리가 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/end
      @ 챕터 {chapter}
      형식에 끝 시간 “{value}”{value:을/를} 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/end-before-start
      @ 챕터 {chapter}
      끝 시간 “{value}”{value:이/가} 시작보다 앞이라 뺐습니다.
      + 쓴 값: “{written}”.
    chapter-loss/end-rounded
      @ 챕터 {chapter}
      형식에 끝 시간 “{value}”{value:을/를} 정확히 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/end-unknown
      @ 챕터 {chapter}
      끝 시간을 알 수 없습니다. 녹음의 길이를 지정하십시오.
      + 쓴 값: “{written}”.
    chapter-loss/field
      @ 챕터 {chapter}
      챕터 목록에는 필드 “{value}”{value:이/가} 들어갈 자리가 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/host-count
      @ 챕터 {chapter}
      호스트는 챕터가 이렇게 적은 목록을 보여 주지 않습니다: {value}.
      + 쓴 값: “{written}”.
    chapter-loss/host-late-start
      @ 챕터 {chapter}
      호스트는 {value}에서 시작하는 목록을 보여 주지 않습니다. 0에서 시작하십시오.
      + 쓴 값: “{written}”.
    chapter-loss/host-repeated-start
      @ 챕터 {chapter}
      호스트는 두 챕터가 {value}에서 시작하는 목록을 보여 주지 않습니다.
      + 쓴 값: “{written}”.
    chapter-loss/host-short-chapter
      @ 챕터 {chapter}
      호스트는 챕터의 길이가 {value}인 목록을 보여 주지 않습니다.
      + 쓴 값: “{written}”.
    chapter-loss/host-title-length
      @ 챕터 {chapter}
      호스트는 제목 “{value}”의 앞부분만 보여 줍니다.
      + 쓴 값: “{written}”.
    chapter-loss/hours-over-99
      @ 챕터 {chapter}
      99시간이 넘는 시간 “{value}”{value:을/를} 해석하지 못하는 프로그램이 있습니다.
      + 쓴 값: “{written}”.
    chapter-loss/link
      @ 챕터 {chapter}
      형식에 링크 “{value}”{value:이/가} 들어갈 자리가 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/nesting
      @ 챕터 {chapter}
      목록에서는 챕터를 이렇게 중첩할 수 없습니다: “{value}”.
      + 쓴 값: “{written}”.
    chapter-loss/notes
      @ 챕터 {chapter}
      형식에 메모 “{value}”{value:이/가} 들어갈 자리가 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/order
      @ 챕터 {chapter}
      챕터를 시작 시간순으로 정렬했습니다. “{value}”{value:이/가} 앞 챕터보다 먼저 시작합니다.
      + 쓴 값: “{written}”.
    chapter-loss/section
      @ 챕터 {chapter}
      형식에 섹션 “{value}”{value:을/를} 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/start-rounded
      @ 챕터 {chapter}
      형식에 시작 시간 “{value}”{value:을/를} 정확히 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/surrounding-text
      @ 챕터 {chapter}
      형식에 텍스트 “{value}”{value:이/가} 들어갈 자리가 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/time-out-of-range
      @ 챕터 {chapter}
      형식에 시간 “{value}”{value:을/를} 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/title-control-characters
      @ 챕터 {chapter}
      형식에 제목 “{value}”의 줄바꿈이나 제어 문자를 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/title-empty
      @ 챕터 {chapter}
      형식에는 제목이 있어야 합니다.
      + 쓴 값: “{written}”.
    chapter-loss/title-length
      @ 챕터 {chapter}
      형식에 제목 “{value}” 전체를 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/title-notation
      @ 챕터 {chapter}
      제목 “{value}”의 일부가 표기로 해석됩니다.
      + 쓴 값: “{written}”.
    chapter-loss/title-quotation-marks
      @ 챕터 {chapter}
      형식에 제목 “{value}”의 따옴표를 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/title-spaces
      @ 챕터 {chapter}
      형식에 제목 “{value}” 앞뒤의 공백을 담을 수 없습니다.
      + 쓴 값: “{written}”.
    chapter-loss/unrecognised
      @ 챕터 {chapter}
      “{value}” 줄은 챕터로 해석되지 않습니다.
      + 쓴 값: “{written}”.

    conversion-error/date-missing
      형식에는 날짜가 있어야 하는데 문서에 날짜가 없습니다.
      > 날짜를 지정하십시오.
    conversion-error/start-missing
      @ {property}
      챕터의 시작 시간에 필요한 값이 없습니다.
      > 문서를 다른 형식으로 변환하십시오.
    conversion-error/unsupported
      어떤 문서도 `{target}` 형식으로 변환할 수 없습니다.

    conversion-loss/derived
      @ {property}
      “{value}”{value:은/는} 문서에서 새로 만듭니다.
    conversion-loss/duplicate
      @ {property}
      “{value}”의 링크가 “{written}”{written:과/와} 같은 페이지로 이어져 뺐습니다.
    conversion-loss/nesting
      @ {property}
      “{value}”{value:은/는} 더 이상 중첩되어 있지 않습니다.
    conversion-loss/no-link
      @ {property}
      “{value}”에는 링크가 없어 뺐습니다.
    conversion-loss/no-place
      @ {property}
      형식에 “{value}”{value:이/가} 들어갈 자리가 없습니다.
    conversion-loss/not-held
      @ {property}
      형식에서 “{value}”{value:이/가} 다른 것으로 해석되어 뺐습니다.
    conversion-loss/rewritten
      @ {property}
      “{value}”{value:을/를} “{written}”{written:으로/로} 썼습니다.

    feed-remark/date-missing
      @ {subject}
      “{value}”에 날짜가 없어 뺐습니다.
      > 날짜를 여기에 쓰거나 문서에 쓰십시오.
    feed-remark/date-unknown
      @ {subject}
      형식에는 날짜가 있어야 하는데 날짜가 없습니다.
      + 쓴 값: “{written}”.
    feed-remark/forbidden-characters
      @ {subject}
      XML에서 쓸 수 없는 문자를 뺐습니다: {value}개.
    feed-remark/link-temporary
      @ {subject}
      링크 “{value}”{value:은/는} 얼마 뒤에 열리지 않게 됩니다.
      > 그 링크로 열리는 페이지를 링크하십시오.
    feed-remark/link-unsafe
      @ {subject}
      링크 “{value}”{value:은/는} 페이지의 링크가 아닙니다.
    feed-remark/no-entries
      @ {subject}
      문서에 항목이 없습니다.
    feed-remark/not-held
      @ {subject}
      형식에 “{value}”{value:을/를} 담을 수 없습니다.
      + 쓴 값: “{written}”.
    feed-remark/page-unknown
      @ {subject}
      페이지의 주소를 알 수 없습니다.
    feed-remark/time-missing
      @ {subject}
      날짜 “{value}”에 시간이 없어 그날이 시작하는 시간을 썼습니다.
      + 쓴 값: “{written}”.
    feed-remark/time-taken
      @ {subject}
      날짜 “{value}”에 시간이 없어 문서의 시간을 썼습니다.
      + 쓴 값: “{written}”.
    feed-remark/unpublished
      @ {subject}
      머리말에 게시하지 않는다고 쓰여 있어 문서를 뺐습니다.

    chapter-import-error/line
      바이트 오프셋 {offset}에 형식에 없는 줄이 있습니다.
      > 파일을 고치거나 다른 형식을 지정하십시오.
    chapter-import-error/other-format
      바이트 오프셋 {offset}에서 형식의 첫 부분이나 챕터를 찾을 수 없어 이 형식의 텍스트가 아닙니다.
      > 파일을 고치거나 다른 형식을 지정하십시오.
    chapter-import-error/syntax
      바이트 오프셋 {offset}의 텍스트가 형식의 문법에 맞지 않습니다.
      > 파일을 고치거나 다른 형식을 지정하십시오.
    chapter-import-error/time
      바이트 오프셋 {offset}에 형식에 없는 시간이 있습니다.
      > 파일을 고치거나 다른 형식을 지정하십시오.
    chapter-import-error/time-missing
      바이트 오프셋 {offset}의 챕터에 시작 시간이 없습니다.
      > 파일을 고치거나 다른 형식을 지정하십시오.
    chapter-import-error/unclosed
      바이트 오프셋 {offset}에서 텍스트가 끝날 때까지 닫히지 않은 것이 있습니다.
      > 파일을 고치거나 다른 형식을 지정하십시오.
    chapter-import-error/value
      바이트 오프셋 {offset}에 형식에 없는 값이 있습니다.
      > 파일을 고치거나 다른 형식을 지정하십시오.
    contradiction-error
      @ {view}
      같은 내용을 다른 형태로 담은 {origin}{origin:과/와} 서로 다릅니다.
      > 둘 중 하나를 고치거나 {view}{view:을/를} 빼십시오.
    date-parsing-error/date
      “{text}”{text:은/는} 날짜가 아닙니다.
      > 2025-12-03처럼 있는 날짜를 쓰십시오.
    date-parsing-error/date-time
      “{text}”{text:은/는} 날짜와 시각이 아닙니다.
      > 2025-12-03T09:30:00+09:00처럼 있는 날짜와 시각을 쓰십시오.
    file-error/already-exists
      @ {path}
      이미 있는 파일이며, 문서를 이 파일에서 읽지 않았습니다.
      > 다른 이름을 고르거나 덮어쓰십시오.
    file-error/busy
      @ {path}
      다른 프로그램이 이 폴더에 파일을 저장하고 있습니다.
      > 다시 시도하십시오.
    file-error/changed-on-disk
      @ {path}
      읽은 뒤에 다른 프로그램이 파일을 바꾸었습니다.
      > 파일을 다시 읽은 다음 편집하십시오.
    file-error/has-other-names
      @ {path}
      파일에 다른 이름(하드 링크)이 있어 그 이름에는 이전 텍스트가 남게 됩니다.
      > 파일을 그 자리에서 쓰게 하십시오.
    file-error/interrupted
      @ {path}
      여러 파일을 저장하다가 중단되었고, 이 파일이 그 기록입니다.
      > 먼저 저장을 마치거나 되돌리십시오.
    file-error/not-a-file
      @ {path}
      파일이 아니라 파이프, 장치 또는 소켓입니다.
      > 파일을 고르십시오.
    file-error/outside-folder
      @ {path}
      함께 저장하는 폴더 안에 없는 파일입니다.
      > 따로 저장하십시오.
    file-error/read-only
      @ {path}
      아무도 쓸 수 없는 파일입니다.
      > 권한을 바꾸거나, 읽기 전용 파일도 바꾸도록 하십시오.
    file-error/unreadable
      @ {path}
      읽을 수 없습니다: {cause@system-error}.
    file-error/unwritable
      @ {path}
      쓸 수 없습니다: {cause@system-error}.
    system-error/disk-full
      디스크에 빈 공간이 없습니다
    system-error/folder
      폴더입니다
    system-error/link-loop
      자기 자신을 가리키는 링크입니다
    system-error/missing
      그런 파일이나 폴더가 없습니다
    system-error/name-not-utf8
      이름이 UTF-8이 아닙니다
    system-error/not-permitted
      시스템이 허용하지 않습니다
    grammar-error/adjacent-slots
      @ {part@grammar-part}, 요소 {element}
      두 슬롯 사이에 텍스트가 없습니다.
      > 사이에 텍스트를 넣으십시오.
      + 예:{example}
    grammar-error/ambiguous
      @ {part@grammar-part}, 요소 {element}
      이 요소의 줄이 앞에 있는 다른 요소로 해석됩니다.
      > 두 요소의 텍스트를 다르게 하십시오.
      + 예:{example}
    grammar-error/footer-not-last
      @ {part@grammar-part}, 요소 {element}
      꼬리말은 문서의 마지막 요소여야 합니다.
      > 맨 뒤로 옮기십시오.
      + 예:{example}
    grammar-error/front-matter-not-first
      @ {part@grammar-part}, 요소 {element}
      프런트매터는 문서의 첫 요소여야 합니다.
      > 맨 앞으로 옮기십시오.
      + 예:{example}
    grammar-error/line-without-slots
      @ {part@grammar-part}, 요소 {element}
      문서에 이 줄이 있는지 알 수 없습니다.
      > 슬롯을 넣거나 `Single`의 첫 줄로 만드십시오.
      + 예:{example}
    grammar-error/line-without-text
      @ {part@grammar-part}, 요소 {element}
      모든 줄이 이 줄로 해석됩니다.
      > 줄에 고유한 텍스트를 넣으십시오.
      + 예:{example}
    grammar-error/no-place-for-children
      @ {part@grammar-part}, 요소 {element}
      하위 항목이 들어갈 자리가 없습니다.
      > 항목의 줄 뒤에 `Children`을 추가하십시오.
      + 예:{example}
    grammar-error/no-place-for-text
      @ {part@grammar-part}, 요소 {element}
      어느 요소도 아닌 텍스트가 들어갈 자리가 없습니다.
      > `Blocks`를 추가하십시오.
      + 예:{example}
    grammar-error/part-without-line
      @ {part@grammar-part}, 요소 {element}
      각 부분은 첫 줄로 인식됩니다.
      > 생략할 수 없는 줄로 시작하십시오.
      + 예:{example}
    grammar-error/required-value
      @ {part@grammar-part}, 요소 {element}
      줄은 생략할 수 있지만 그 값은 생략할 수 없습니다.
      > 속성을 옵셔널로 만드십시오.
      + 예:{example}
    grammar-error/too-large
      @ {part@grammar-part}, 요소 {element}
      문법이 너무 큽니다.
      > 줄은 48개, 슬롯은 200개, 한 줄의 생략할 수 있는 부분은 네 개까지 쓸 수 있습니다.
      + 예:{example}
    grammar-part/.
      문서
    parsing-error/invalid-utf8
      @ {path}
      텍스트가 UTF-8이 아닙니다. 바이트 오프셋 {offset}에 {fault@utf8-fault}{fault@utf8-fault:이/가} 있습니다.
      > 파일을 UTF-8로 변환하십시오.
    parsing-error/too-large
      @ {path}
      텍스트가 {count}바이트이며 한도는 {limit}바이트입니다.
      > 한도를 올리십시오.
    rebase-error/conflicts
      @ {properties}
      문서와 새 텍스트가 같은 부분을 서로 다르게 바꾸었습니다.
      > 둘 중 하나를 택하십시오.
    round-trip-violation
      법칙 “{law}”{law:이/가} 깨졌습니다: {detail}.
      > 라이브러리의 결함입니다. 텍스트와 함께 알려 주십시오.
    source-edit-error/out-of-bounds
      인덱스 {index}의 편집이 텍스트의 범위를 벗어납니다.
      > 편집할 텍스트의 오프셋을 쓰십시오.
    source-edit-error/overlapping
      인덱스 {index}의 편집이 앞 편집이 끝나기 전에 시작합니다.
      > 편집을 순서대로 정렬하고 겹치는 것은 합치십시오.
    source-edit-error/split-scalar
      인덱스 {index}의 편집이 문자 하나를 둘로 나눕니다.
      > 문자와 문자 사이에서 시작하고 끝내십시오.
    utf8-fault/beyondUnicode
      U+10FFFF보다 큰 값
    utf8-fault/invalidByte
      UTF-8에 쓰이지 않는 바이트
    utf8-fault/overlong
      필요보다 긴 시퀀스
    utf8-fault/strayContinuation
      앞 바이트가 없는 연속 바이트
    utf8-fault/surrogate
      서로게이트 코드 포인트
    utf8-fault/truncated
      끝나지 않은 시퀀스
    vocabulary-error/conflict
      @ {line}번째 줄
      “{spelling}”{spelling:이/가} {first}{first:과/와} {second}{second:을/를} 모두 뜻하게 됩니다.
      > 둘 중 하나에서 지우십시오.
      + 다른 하나는 {otherLine}번째 줄에 있습니다.
    vocabulary-error/invalid-file
      @ {line}번째 줄
      {fault@vocabulary-file-fault}
    vocabulary-error/invalid-spelling
      @ {line}번째 줄
      “{spelling}”{spelling:은/는} {place}의 철자로 쓸 수 없습니다.
      > 단어를 한 줄에 쓰십시오.
    vocabulary-error/unknown-term
      @ {line}번째 줄
      `{name}` 용어는 없습니다.
      > 있는 용어의 이름을 쓰십시오.
    vocabulary-error/unlike-term
      @ {line}번째 줄
      `{name}` 용어는 없습니다.
      > 혹시 `{nearest}`입니까?
    vocabulary-file-fault/empty
      파일이 비어 있습니다. 언어의 매핑을 쓰십시오.
    vocabulary-file-fault/languages
      여기에는 언어의 매핑이 있어야 합니다.
    vocabulary-file-fault/not-yaml
      파일이 YAML이 아닙니다. 언어의 매핑을 쓰십시오.
    vocabulary-file-fault/terms
      여기에는 용어의 매핑이 있어야 합니다.
    vocabulary-file-fault/word
      여기에는 단어가 있어야 합니다.
    writing-error/changed
      @ {path}
      {property}의 값은 이 형식에 담을 수 없습니다. “{written}”{written:을/를} 다시 해석하면 “{parsedBack}”{parsedBack:이/가} 됩니다.
      > 다른 값을 쓰십시오.
    writing-error/document
      @ {path}
      이 문서는 이 형식에 담을 수 없습니다. 다시 해석하면 구성이 달라집니다.
      > 구성을 바꾸거나 다른 형식을 쓰십시오.
    writing-error/fraction
      @ {path}
      {property}의 값은 이 형식에 담을 수 없습니다. {seconds}초를 나타내는 표기가 없습니다.
      > 초 단위로 반올림하십시오.
    writing-error/line-break
      @ {path}
      {property}의 값에는 줄바꿈이 있을 수 없습니다: “{written}”.
      > 한 줄로 쓰십시오.
    writing-error/lost
      @ {path}
      {property}의 값은 이 형식에 담을 수 없습니다. “{written}”{written:을/를} 다시 해석하면 사라집니다.
      > 다른 값을 쓰십시오.
    writing-error/misplaced
      @ {path}
      {property}의 값은 이 자리에 담을 수 없습니다. “{written}”{written:을/를} 다시 해석하면 다른 것이 됩니다.
      > 다른 값을 쓰거나 다른 자리에 넣으십시오.
    writing-error/spaces
      @ {path}
      {property}의 값에는 이런 공백이 있을 수 없습니다. “{written}”{written:을/를} 다시 해석하면 공백이 사라집니다.
      > 공백을 지우십시오.
    """#)
}
