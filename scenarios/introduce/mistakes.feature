@INTRO-7
Feature: Mistakes are told at their field, in the visitor's language, and nothing typed is lost

  Background:
    Given the visitor writes "Do you ship to Norway?"
    And 5 seconds pass

  Scenario: The name is required
    When the visitor sends the form
    Then the form reports a problem with the name
    And the visitor sees "Please enter your name."
    And the agent does not see "Contact details"

  Scenario: An e-mail does not stand in for the name
    When the visitor types in the form:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And the visitor sends the form with:
      | name |  |
    Then the form reports a problem with the name
    And the form holds:
      | name   |                   |
      | e-mail | anna@mail.example |
    And the CRM has 0 leads

  Scenario: A line break is no name
    When the visitor sends the form with:
      | name | \n |
    Then the form reports a problem with the name

  Scenario: E-mail and phone left empty are no mistake
    When the visitor sends the form with:
      | name | Anna |
    Then the visitor sees no form
    And the agent sees the contact details:
      | name | Anna |

  Scenario: Two mistakes are told at once, each at its field
    When the visitor sends the form with:
      | name   | Anna    |
      | e-mail | anna@   |
      | phone  | call me |
    Then the form reports a problem with the e-mail
    And the form reports a problem with the phone
    And the form holds:
      | name   | Anna    |
      | e-mail | anna@   |
      | phone  | call me |

  Scenario: A good e-mail beside a bad phone is kept, and sent once the phone is right
    When the visitor sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
      | phone  | 12345             |
    Then the form reports a problem with the phone
    And the CRM has 0 leads
    When the visitor sends the form with:
      | phone | +33 6 12 34 56 78 |
    Then the agent sees the contact details:
      | name   | Anna              |
      | e-mail | anna@mail.example |
      | phone  | +33 6 12 34 56 78 |
    And the agent sees the contact details once

  Scenario: A mistake taken back is none: the optional field is emptied again
    When the visitor sends the form with:
      | name   | Anna  |
      | e-mail | anna@ |
    Then the form reports a problem with the e-mail
    When the visitor sends the form with:
      | e-mail |  |
    Then the visitor sees no form
    And the agent sees the contact details:
      | name   | Anna |
      | e-mail |      |

  Scenario: Correcting one field takes its message away and leaves the other's
    When the visitor sends the form with:
      | name   | Anna  |
      | e-mail | anna@ |
      | phone  | 12345 |
    And the visitor types in the form:
      | e-mail | anna@mail.example |
    Then the visitor does not see "This e-mail address does not look right."
    And the form reports a problem with the phone

  Scenario: A form with a mistake can be left alone while the chat goes on
    When the visitor sends the form with:
      | name   | Anna  |
      | e-mail | anna@ |
    And the visitor writes "And to Iceland?"
    And the visitor closes the page
    And the visitor opens the page
    Then the form reports a problem with the e-mail
    And the form holds:
      | e-mail | anna@ |

  Scenario: A name of 200 characters is a name
    When the visitor sends the form with:
      | name | NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN |
    Then the visitor sees no form

  Scenario: A name of 201 characters is none
    When the visitor sends the form with:
      | name | NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN |
    Then the form reports a problem with the name
    And the visitor sees "This name is too long."

  @LANG-4
  Scenario Outline: The mistake is told in the visitor's language: <language>
    Symptom seen elsewhere: the form was translated, its error messages were not.
    Given the visitor speaks <language>
    When the visitor sends the form with:
      | name   | Anna  |
      | e-mail | anna@ |
    Then the visitor sees "<error>"
    And the visitor does not see "does not look right"
    And the form holds:
      | name   | Anna  |
      | e-mail | anna@ |

    Examples:
      | language | error                                          |
      | French   | Cette adresse e-mail semble incorrecte. Elle doit être de la forme nom@example.com. |
      | German   | Diese E-Mail-Adresse scheint nicht zu stimmen. |
      | Polish   | Ten adres e-mail wygląda na nieprawidłowy.     |
      | Japanese | メールアドレスが正しくないようです。           |
      | Arabic   | يبدو أن عنوان البريد الإلكتروني غير صحيح.      |

  @LANG-4
  Scenario: A visitor of unknown language reads the channel's
    Given the setting "language" changes to "German"
    When the visitor sends the form
    Then the visitor sees "Bitte geben Sie Ihren Namen ein."

  Scenario: A name nobody can see is no name
    When the visitor sends the form with:
      | name | ​⁠ |
    Then the form reports a problem with the name
