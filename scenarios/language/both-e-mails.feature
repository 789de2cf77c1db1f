@LANG-1 @LANG-3
Feature: Both e-mails are wholly in the channel's mail language
  Subject, body, labels, dates, plural forms, both parts, lang, dir and Content-Language follow the setting; nothing is mixed.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |

  Scenario Outline: The unread replies in <language>
    Given the mail language is <language>
    When the visitor writes "Oslo?"
    And the visitor looks away
    And the agent writes "4"
    And the agent writes "5"
    And the agent sends the file "plan.pdf"
    And the visitor closes the page
    Then anna@example.com receives the unread replies in <language> with:
      | subject  | <subject> |
      | question | Oslo?     |
      | replies  | 3         |

    Examples:
      | language   | subject                                             |
      | English    | New replies in conversation no. 1 – Shop            |
      | German     | Neue Antworten im Gespräch Nr. 1 – Shop             |
      | French     | Nouvelles réponses dans la conversation n° 1 – Shop |
      | Spanish    | Nuevas respuestas en la conversación n.º 1 – Shop   |
      | Italian    | Nuove risposte nella conversazione n. 1 – Shop      |
      | pt-BR      | Novas respostas na conversa nº 1 – Shop             |
      | Polish     | Nowe odpowiedzi w rozmowie nr 1 – Shop              |
      | Russian    | Новые ответы в диалоге № 1 — Shop                   |
      | Ukrainian  | Нові відповіді в розмові № 1 — Shop                 |
      | Turkish    | 1 numaralı görüşmede yeni yanıtlar – Shop           |
      | zh-Hans    | 【Shop】您有新回复（会话编号：1）                   |
      | zh-Hant    | 【Shop】您有新回覆（對話編號：1）                   |
      | Japanese   | 【Shop】新しい返信のお知らせ（チャット番号：1）     |
      | Vietnamese | Phản hồi mới trong cuộc trò chuyện số 1 – Shop      |
      | Indonesian | Balasan baru dalam percakapan nomor 1 – Shop        |
      | Malay      | Jawapan baharu dalam perbualan no. 1 – Shop         |
      | Thai       | คำตอบใหม่ในการสนทนาหมายเลข 1 – Shop                  |
      | Arabic     | ردود جديدة في المحادثة رقم 1 – Shop                 |
      | Hindi      | बातचीत क्रमांक 1 में नए उत्तर – Shop                     |
      | Kazakh     | № 1 әңгімеде жаңа жауаптар бар – Shop               |

  @NUM-2
  Scenario Outline: The transcript in <language>, with greeting, notice and file, its number in plain digits
    Given the mail language is <language>
    And the agent is offline
    When the visitor writes "Oslo?"
    And the agent goes online
    And the agent sends the file "plan.pdf"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in <language> with:
      | subject  | <subject> |
      | messages | 4         |
      | message  | *: Oslo?  |

    Examples:
      | language   | subject                                   |
      | English    | Copy of conversation no. 1 – Shop         |
      | German     | Kopie des Gesprächs Nr. 1 – Shop          |
      | French     | Copie de la conversation n° 1 – Shop      |
      | Spanish    | Copia de la conversación n.º 1 – Shop     |
      | Italian    | Copia della conversazione n. 1 – Shop     |
      | pt-BR      | Cópia da conversa nº 1 – Shop             |
      | Polish     | Kopia rozmowy nr 1 – Shop                 |
      | Russian    | Копия диалога № 1 — Shop                  |
      | Ukrainian  | Копія розмови № 1 — Shop                  |
      | Turkish    | 1 numaralı görüşmenin kopyası – Shop      |
      | zh-Hans    | 【Shop】会话记录（会话编号：1）           |
      | zh-Hant    | 【Shop】對話紀錄（對話編號：1）           |
      | Japanese   | 【Shop】チャットの控え（チャット番号：1） |
      | Vietnamese | Bản sao cuộc trò chuyện số 1 – Shop       |
      | Indonesian | Salinan percakapan nomor 1 – Shop         |
      | Malay      | Salinan perbualan no. 1 – Shop            |
      | Thai       | สำเนาการสนทนาหมายเลข 1 – Shop             |
      | Arabic     | نسخة من المحادثة رقم 1 – Shop             |
      | Hindi      | बातचीत क्रमांक 1 की प्रति – Shop             |
      | Kazakh     | № 1 әңгіменің көшірмесі – Shop            |

  Scenario Outline: Plural forms, <language>, <count> message(s)
    Chats were seen to mail "5 wiadomości" and "5 wiadomość" alike: Polish and Russian know more forms than one and many.
    Given the mail language is <language>
    And the greeting is off
    When the visitor writes <count> messages
    And the visitor ends the conversation
    Then anna@example.com receives the transcript in <language> with:
      | contains | <line> |

    Examples:
      | language | count | line                                                          |
      | French   | 1     | Voici le message de votre conversation dans le chat Shop.     |
      | French   | 2     | Voici les 2 messages de votre conversation dans le chat Shop. |
      | Polish   | 1     | Oto wiadomość z Państwa rozmowy na czacie „Shop”.             |
      | Polish   | 2     | Oto 2 wiadomości z Państwa rozmowy na czacie „Shop”.          |
      | Russian  | 1     | Ниже — сообщение из вашего диалога в чате «Shop».             |
      | Russian  | 2     | Ниже — 2 сообщения из вашего диалога в чате «Shop».           |
      | Russian  | 5     | Ниже — 5 сообщений из вашего диалога в чате «Shop».           |
      | Russian  | 21    | Ниже — 21 сообщение из вашего диалога в чате «Shop».          |
      | Russian  | 111   | Ниже — 111 сообщений из вашего диалога в чате «Shop».         |
      | Arabic   | 2     | إليكم الرسالتين الواردتين في محادثتكم مع Shop.                |
      | Arabic   | 3     | إليكم 3 رسائل وردت في محادثتكم مع Shop.                       |
      | Arabic   | 11    | إليكم 11 رسالة وردت في محادثتكم مع Shop.                      |

  @MAIL-6
  Scenario Outline: Dates and times as <language> writes them
    Given the mail language is <language>
    And it is "2026-01-05 21:04" in "Asia/Tokyo"
    And the visitor is in the time zone "Asia/Tokyo"
    When the visitor writes "Oslo?"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript in <language> with:
      | contains | <moment> |

    Examples:
      | language | moment                           |
      | English  | January 5, 2026 at 9:04 PM       |
      | German   | 5. Januar 2026 um 21:04 Uhr      |
      | French   | 5 janvier 2026 à 21:04           |
      | Polish   | 5 stycznia 2026 r., 21:04        |
      | Russian  | 5 января 2026 г. в 21:04         |
      | Japanese | 2026年1月5日 21:04               |
      | zh-Hant  | 2026年1月5日 下午9:04            |
      | Thai     | 5 มกราคม พ.ศ. 2569 เวลา 21:04 น. |
      | Arabic   | 5 يناير 2026 في الساعة 9:04 م    |
      | Hindi    | 5 जनवरी 2026 को रात 9:04 बजे      |

  @CONV-6
  Scenario: Sizes of files follow the language
    Given the mail language is French
    When the visitor sends the file "plan.pdf"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in French with:
      | message | Vous: Fichier : plan.pdf (12,3 ko) |

  Scenario: With no mail language set, the e-mails are in the channel's language
    Given an open channel with:
      | language | German |
    When the visitor writes "Oslo?"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in German

  Scenario: The mail language wins over the channel's and over the visitor's own
    Given an open channel with:
      | language      | German |
      | mail language | French |
    And the visitor speaks Spanish
    When the visitor writes "Oslo?"
    And the visitor looks away
    And the agent writes "4"
    And 1 minute passes
    And the agent ends the conversation
    Then anna@example.com receives the unread replies in French
    And anna@example.com receives the transcript in French

  Scenario: Two channels of one portal write each in its own language
    Given the mail language is French
    And another open channel "Help" with:
      | mail language | Polish |
    And visitor Bob is on the channel "Help"
    And visitor Bob is known as:
      | e-mail | bob@example.com |
    When the visitor writes "Oslo?"
    And visitor Bob writes "Bergen?"
    And the visitor ends the conversation
    And visitor Bob ends the conversation
    Then anna@example.com receives the transcript in French with:
      | subject | * – Shop |
    And bob@example.com receives the transcript in Polish with:
      | subject | * – Help |
