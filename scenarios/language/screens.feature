@LANG-4
Feature: The visitor's screen speaks the visitor's language
  Forms, errors and notices are in the visitor's language, else the channel's; the mail language has no say there.

  Scenario: The visitor's own language wins over the channel's and the mail language
    Given an open channel with:
      | language      | German |
      | mail language | Polish |
    And the visitor speaks French
    When the visitor writes "Oslo ?"
    Then the visitor sees "Bonjour ! Comment pouvons-nous vous aider ?"
    And the visitor sees "Conversation n° 1"
    And the visitor sees "Envoyer une copie par e-mail"
    And the visitor does not see "Guten Tag"

  @LANG-3
  Scenario Outline: The greeting on a screen in <language>
    Given the visitor speaks <language>
    When the visitor writes "Oslo"
    Then the visitor sees "<greeting>"

    Examples:
      | language             | greeting                                                       |
      | English              | Hello! How can we help you?                                    |
      | German               | Guten Tag! Wie können wir Ihnen helfen?                        |
      | French               | Bonjour ! Comment pouvons-nous vous aider ?                    |
      | Spanish              | ¡Hola! ¿En qué podemos ayudarle?                               |
      | Italian              | Buongiorno! Come possiamo aiutarla?                            |
      | Brazilian Portuguese | Olá! Como podemos ajudar?                                      |
      | Polish               | Dzień dobry! W czym możemy Państwu pomóc?                      |
      | Russian              | Здравствуйте! Чем мы можем вам помочь?                         |
      | Ukrainian            | Вітаємо! Чим ми можемо вам допомогти?                          |
      | Turkish              | Merhaba! Size nasıl yardımcı olabiliriz?                       |
      | Simplified Chinese   | 您好！请问有什么可以帮您？                                     |
      | Traditional Chinese  | 您好！請問有什麼需要協助的嗎？                                 |
      | Japanese             | お問い合わせありがとうございます。どのようなご用件でしょうか？ |
      | Vietnamese           | Xin chào! Chúng tôi có thể giúp gì cho quý khách?              |
      | Indonesian           | Halo! Ada yang bisa kami bantu?                                |
      | Malay                | Selamat datang! Apakah yang boleh kami bantu?                  |
      | Thai                 | ยินดีให้บริการ มีเรื่องใดให้เราช่วยเหลือบ้าง                              |
      | Arabic               | مرحبًا! كيف يمكننا مساعدتكم؟                                    |
      | Hindi                | नमस्ते! हम आपकी क्या सहायता कर सकते हैं?                             |
      | Kazakh               | Сәлеметсіз бе! Сізге қалай көмектесе аламыз?                   |

  Scenario: With the visitor's language not known, the channel's
    Given an open channel with:
      | language      | German |
      | mail language | Polish |
    When the visitor writes "Oslo?"
    Then the visitor sees "Guten Tag! Wie können wir Ihnen helfen?"
    And the visitor sees "Gespräch Nr. 1"

  Scenario: Titles, labels and buttons of the forms
    Given the visitor speaks French
    When the visitor writes "Oslo ?"
    And 5 seconds pass
    And the visitor types in the form:
      | name | Anna |
    Then the visitor sees "Présentez-vous"
    And the visitor sees "Téléphone"
    And the visitor sees "Pas maintenant"
    When the visitor asks for a copy of the conversation
    Then the visitor sees "Précisez l’e-mail auquel nous vous enverrons une copie de la conversation"
    And the visitor sees "Envoyer une copie"

  @INTRO-7
  Scenario: Errors at the fields
    Given the visitor speaks Arabic
    When the visitor writes "أوسلو؟"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | آنا  |
      | e-mail | anna |
      | phone  | 12   |
    Then the form reports a problem with the e-mail
    And the visitor sees "يبدو أن عنوان البريد الإلكتروني غير صحيح. يجب أن يكون على شكل name@example.com."
    And the visitor sees "يبدو أن رقم الهاتف غير صحيح."

  @AWAY-2
  Scenario: The form and the notice while nobody can answer
    Given the visitor speaks German
    And the agent is offline
    When the visitor writes "Oslo?"
    Then the visitor sees "Hinterlassen Sie Ihre Kontaktdaten, dann benachrichtigen wir Sie über unsere Antwort"
    And the visitor sees "Automatische Nachricht"
    When the visitor sends the form with:
      | name | Anna |
    Then the form reports a problem with the e-mail
    And the visitor sees "Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein"

  @TRANS-6 @TRANS-7
  Scenario: What became of the copy, the limit and the end
    Given the visitor speaks German
    And the setting "copies an hour" changes to "1"
    When the visitor writes "Oslo?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor sees "Die Kopie des Gesprächs wurde an anna@example.com gesendet."
    When the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then the visitor sees "Es wurden zu viele Kopien angefordert."
    When the agent ends the conversation
    Then the visitor sees "Dieses Gespräch ist beendet."
    And anna@example.com receives the transcript in English
    And anna@example.com receives the transcript in English

  @TRANS-6
  Scenario: A copy that could not be sent
    Given the visitor speaks Spanish
    And the mail server answers 550 to the next 1 e-mail
    When the visitor writes "¿Oslo?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then the visitor sees "La copia de la conversación no se ha podido enviar a anna@example.com."

  Scenario: Two visitors of one channel each read their own language
    Given visitor Anna speaks German
    And visitor Benoît speaks French
    And the agent is offline
    When visitor Anna writes "Oslo?"
    And visitor Benoît writes "Oslo ?"
    Then visitor Anna sees "Hinterlassen Sie Ihre Kontaktdaten"
    And visitor Anna does not see "Laissez vos contacts"
    And visitor Benoît sees "Laissez vos contacts"
    And visitor Benoît does not see "Hinterlassen Sie"

  Scenario: The language learnt later turns what stands on the screen already
    When the visitor writes "Oslo?"
    Then the visitor sees "Hello! How can we help you?"
    When the visitor speaks French
    Then the visitor sees "Bonjour ! Comment pouvons-nous vous aider ?"
    And the visitor does not see "Hello!"

  Scenario: The time zone learnt later does not make the language forgotten
    Given the visitor speaks French
    When the visitor writes "Oslo ?"
    And the visitor is in the time zone "Asia/Tokyo"
    Then the visitor sees "Bonjour !"

  @CONT-1
  Scenario: The agent's desk stays in the channel's language
    Given the visitor speaks French
    When the visitor writes "Oslo ?"
    Then the visitor sees "Bonjour !"
    And the agent sees "Hello! How can we help you?"
    And the agent does not see "Bonjour"
