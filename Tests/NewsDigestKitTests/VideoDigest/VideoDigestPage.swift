@testable import NewsDigestKit

/// A page that we wrote, in the shape of the real ones.
enum VideoDigestPage {
  static let text = """
    ---
    title: 2026-01-05 요리-과학
    parent: 영상 모음
    nav_order: -20260105
    ---

    # 2026-01-05 요리-과학
    {:.no_toc}

    ## 목차
    {:.no_toc}

    1. TOC
    {:toc}

    ---

    ## 일일 요약

    오늘의 요리-과학 영상 정리

    오늘 영상들은 불과 시간을 다룹니다.

    1. 낮은 온도의 힘: "서두르지 않는 부엌"

    두 영상이 모두 낮은 온도를 말합니다.

    2. 소금의 때

    소금은 언제 넣는지가 중요합니다.

    결국 기다림이 맛을 만듭니다.

    ---

    ## 개별 영상 요약

    ### [실험] 스테이크, 몇 도가 좋을까, 부엌 연구소 [링크](https://www.youtube.com/watch?v=AbCdEfGhI_1), 12분 5초

    \\## 1. 영상 의도 (200자 이내)

    **영상 의도:** 온도와 육즙의 관계를 재어 본다.

    **주요 내용:**
    \\*   **낮은 온도:** 54도에서 두 시간.
    \\*   **높은 온도:** 겉만 빠르게.

    \\## 2. 핵심 문장

    \\*   "기다리면 부드러워집니다."
    \\*   "소금은 먼저..." (설명 마지막 부분)

    ---

    ### 김치는 왜 시어질까, 발효교실 [링크](https://youtu.be/ZyXwVuTsR-2), 1시간 2분 3초

    \\## 1. 핵심 문장 추출 (원문 그대로)

    1.  "유산균이 일을 합니다."
    2.  "온도가 낮으면 천천히 합니다."

    ---

    """

  /// The page, parsed.
  static var document: DigestDocument<VideoDigest> {
    get throws { try DigestDocument<VideoDigest>(parsing: text) }
  }
}
