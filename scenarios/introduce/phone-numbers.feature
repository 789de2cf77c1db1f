@INTRO-7
Feature: A phone number given must be one that can be called
  National numbers are those of the channel's default country.

  Background:
    Given an open channel with:
      | default country | FR |
    And the visitor writes "Do you ship to Norway?"
    And 5 seconds pass

  Scenario Outline: Accepted: <what>
    When the visitor sends the form with:
      | name  | Anna     |
      | phone | <number> |
    Then the visitor sees no form
    And the agent sees the contact details:
      | phone | <number> |

    Examples:
      | what                 | number             |
      | national             | 06 12 34 56 78     |
      | with dots            | 01.42.68.53.00     |
      | international        | +33 6 12 34 56 78  |
      | dialled with 00      | 0033 6 12 34 56 78 |
      | of another country   | +49 30 901820      |
      | of the United States | +1 202-555-0143    |
      | of a range kept free | +44 7700 900123    |
      | without spaces       | 0612345678         |
      | in brackets          | (06) 12-34-56-78   |

  Scenario Outline: Refused: <what>
    When the visitor sends the form with:
      | name  | Anna     |
      | phone | <number> |
    Then the form reports a problem with the phone
    And the form holds:
      | name  | Anna     |
      | phone | <number> |
    And the agent does not see "Anna"

    Examples:
      | what                 | number                         |
      | one digit missing    | 06 12 34 56 7                  |
      | one digit too many   | 06 12 34 56 78 9               |
      | much too short       | 12345                          |
      | letters              | call me                        |
      | letters among digits | 06 12 ab 56 78                 |
      | a country code alone | +33                            |
      | no such country      | +999 123 456 789               |
      | an e-mail            | anna@mail.example              |
      | a sentence around it | call 06 12 34 56 78 tomorrow   |
      | two numbers          | 06 12 34 56 78, 01 42 68 53 00 |

  Scenario: A number pasted from an address book with its unseen direction marks
    Symptom seen elsewhere: a number that looks right was refused, and nobody could see why.
    When the visitor sends the form with:
      | name  | Anna              |
      | phone | ‪+33 6 12 34 56 78‬ |
    Then the visitor sees no form
    And the agent sees the contact details:
      | phone | +33 6 12 34 56 78 |
